import type { Page } from 'puppeteer-core';
import { openWorld, type World } from '../../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { type SiteDraft, toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { encodeSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import type { BrowserName } from '../../find-browser.ts';
import { measureBoth, type PopupTimes, prepare } from './by-turns.ts';

export const OWN_SITES = 500;
export const OWN_COOKIES = 3_000;
export type OwnSitesTimes = PopupTimes & { readonly cookies: number };

/**
 * Opens the popup in two browsers by turns: one has six cookies and no site of its own, the other 500 sites and 3,000
 * cookies at their hosts. Every host is allowed in both, so that all of it is really read. One site in ten is signed
 * in.
 */
export async function measureOwnSites(browserName: BrowserName): Promise<OwnSitesTimes> {
  const practice = await startPracticeSites();
  const open = () => openWorld({ browserName, build: 'every-host', port: practice.port });
  const worlds = [await open(), await open()] as const;
  try {
    const [few, full] = [await prepare(worlds[0]), await prepare(worlds[1])];
    const cookies = await fillOwnSites(full.page, OWN_SITES);
    await addOwnSites(full.world, OWN_SITES);
    return { ...(await measureBoth(few, full)), cookies };
  } finally {
    for (const world of worlds) await world.close();
    await practice.stop();
  }
}

const hostOf = (site: number) => `site-${site}.example`;

/** Adds so many sites of a person's own, each known by one cookie. */
export async function addOwnSites(world: World, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, site): SiteDraft => {
    const host = hostOf(site);
    const cookies = [{ name: 'session_id', host }];
    return {
      origin: `https://${host}`,
      registrableDomain: host,
      name: host,
      cookies,
      storage: [],
      way: null,
      otherWays: [],
      rest: 'goes',
    };
  });
  const stage = await world.openExtensionPage('leave.html');
  const sites = drafts.map(toOwnDefinition);
  const siteIds = sites.map(({ id }) => id);
  const result = await stage.evaluate(importSites, encodeSitesFile(sites), siteIds);
  if (result !== 'saved') throw new Error(`The sites were not taken: ${result}`);
  await stage.close();
}

/** Runs inside a page of the extension, so it must not use anything from outside. */
async function importSites(text: string, siteIds: readonly string[]): Promise<string> {
  const runtime: unknown = Reflect.get(
    Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome'),
    'runtime',
  );
  if (typeof runtime !== 'object' || runtime === null) return 'no extension';
  const send: unknown = Reflect.get(runtime, 'sendMessage');
  if (typeof send !== 'function') return 'no messages';
  const reply: unknown = await Reflect.apply(send, runtime, [{ type: 'import-sites', text, siteIds }]);
  return typeof reply === 'object' && reply !== null && 'result' in reply ? String(reply.result) : 'no result';
}

/** Puts 3,000 cookies on the hosts of so many own sites, and returns how many the jar took. One in ten is signed in. */
export async function fillOwnSites(page: Page, sites: number): Promise<number> {
  const expires = Math.floor(Date.now() / 1_000) + 86_400 * 90;
  const cookies = Array.from({ length: OWN_COOKIES }, (_, index) => {
    const site = index % sites;
    const isSignIn = index < sites && site % 10 === 0;
    return {
      name: isSignIn ? 'session_id' : `pref${Math.floor(index / sites)}`,
      value: isSignIn ? crypto.randomUUID().replaceAll('-', '') : 'dark',
      domain: hostOf(site),
      path: '/',
      expires,
      secure: true,
    };
  });
  await page.browserContext().setCookie(...cookies);
  return (await page.browserContext().cookies()).filter(({ domain }) => domain.startsWith('site-')).length;
}
