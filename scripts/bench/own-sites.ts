import type { Page } from 'puppeteer-core';
import { measureFirstCountdown } from '../../tests/e2e/harness/report/measure.ts';
import { signIn } from '../../tests/e2e/harness/steps.ts';
import { openWorld, type World } from '../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../tests/practice-sites/start.ts';
import { type SiteDraft, toOwnDefinition } from '../../utils/core/sites/own-site.ts';
import { encodeSitesFile } from '../../utils/storage/sites/sites-file.ts';
import type { BrowserName } from '../find-browser.ts';

export const OWN_SITES = 500;
export const OWN_COOKIES = 3_000;
const OPENS = 15;

/** In ms, from opening the popup to the first countdown: with few cookies, with a full jar, and with the sites too. */
export type OwnSitesTimes = {
  readonly few: number;
  readonly jar: number;
  readonly own: number;
  readonly cookies: number;
};

/**
 * Adds 500 sites by a file and fills the jar with 3,000 cookies at their hosts, where every host is allowed, so that
 * all of it is really read. One site in ten is signed in.
 */
export async function measureOwnSites(browserName: BrowserName): Promise<OwnSitesTimes> {
  const practice = await startPracticeSites();
  const world = await openWorld({ browserName, build: 'every-host', port: practice.port });
  try {
    const { page, tabId } = await signIn(world);
    const few = await measureFirstCountdown(world, tabId, OPENS);
    const cookies = await fill(page);
    const jar = await measureFirstCountdown(world, tabId, OPENS);
    await addSites(world);
    return { few, jar, own: await measureFirstCountdown(world, tabId, OPENS), cookies };
  } finally {
    await world.close();
    await practice.stop();
  }
}

const hostOf = (site: number) => `site-${site}.example`;

async function addSites(world: World): Promise<void> {
  const drafts = Array.from({ length: OWN_SITES }, (_, site): SiteDraft => {
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

async function fill(page: Page): Promise<number> {
  const expires = Math.floor(Date.now() / 1_000) + 86_400 * 90;
  const cookies = Array.from({ length: OWN_COOKIES }, (_, index) => {
    const site = index % OWN_SITES;
    const isSignIn = index < OWN_SITES && site % 10 === 0;
    return {
      name: isSignIn ? 'session_id' : `pref${Math.floor(index / OWN_SITES)}`,
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
