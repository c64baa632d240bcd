import type { Page } from 'puppeteer-core';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';

/** In days. For so long the cookies live. */
const LIFE = 90;
/** Browsers drop cookies beyond about 180 of one host. */
const MOST_PER_HOST = 140;

/**
 * Signs in to each of the sites by its cookies' names, and adds to each host what sites keep besides, until the sites
 * have about so many cookies. Returns the number of cookies in the jar.
 */
export async function fillCatalogue(page: Page, sites: readonly SiteDefinition[], cookies: number): Promise<number> {
  const expires = Math.floor(Date.now() / 1_000) + 86_400 * LIFE;
  const hosts = sites.flatMap(({ origins }) => origins.map((origin) => new URL(origin).hostname));
  const signIns = sites.flatMap(({ authCookies, origins: [home = ''] }) =>
    authCookies.flatMap(({ match, name, hosts: [at = new URL(home).hostname] }) =>
      match === 'exact' ? [{ name, domain: at, value: crypto.randomUUID().replaceAll('-', '') }] : [],
    ),
  );
  const others = Math.max(0, cookies - signIns.length);
  const rest = Array.from({ length: Math.min(others, hosts.length * MOST_PER_HOST) }, (_, index) => ({
    name: `pref${Math.floor(index / hosts.length)}`,
    domain: hosts[index % hosts.length] ?? '',
    value: 'dark',
  }));
  const jar = [...signIns, ...rest].map((one) => ({ ...one, path: '/', expires, secure: true }));
  await page.browserContext().setCookie(...jar);
  return (await page.browserContext().cookies()).length;
}
