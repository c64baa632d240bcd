import type { Page } from 'puppeteer-core';
import { median, type Opening, openStage } from '../../tests/e2e/harness/report/measure.ts';
import { signIn } from '../../tests/e2e/harness/steps.ts';
import { openWorld, type World } from '../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../tests/practice-sites/start.ts';
import { type SiteDraft, toOwnDefinition } from '../../utils/core/sites/own-site.ts';
import { encodeSitesFile } from '../../utils/storage/sites/sites-file.ts';
import type { BrowserName } from '../find-browser.ts';

export const OWN_SITES = 500;
export const OWN_COOKIES = 3_000;
export const OPENS = 21;

/** In ms, medians. `apart`: the median of the differences between two that were measured right after each other. */
export type Pair = { readonly few: number; readonly full: number; readonly apart: number };

/** `whole`: until everything is shown. `reading`: the browser's own call for the whole jar, alone. */
export type OwnSitesTimes = {
  readonly awake: { readonly first: Pair; readonly whole: Pair };
  readonly asleep: { readonly first: Pair; readonly whole: Pair };
  readonly reading: Pair;
  readonly cookies: number;
};

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
    const [few, full] = worlds;
    const ofFew = await prepare(few);
    const ofFull = await prepare(full);
    const cookies = await fill(ofFull.page);
    await addSites(full);
    const awake = await byTurns(ofFew.open, ofFull.open, OPENS);
    const asleep = await byTurns(ofFew.openAsleep, ofFull.openAsleep, Math.ceil(OPENS / 3));
    const reading = await byTurns(
      () => readJar(few),
      () => readJar(full),
      OPENS,
    );
    const both = (turns: readonly Turn<Opening>[]) => ({
      first: toPair(turns, (opening) => opening.first),
      whole: toPair(turns, (opening) => opening.whole),
    });
    return { awake: both(awake), asleep: both(asleep), reading: toPair(reading, (time) => time), cookies };
  } finally {
    for (const world of worlds) await world.close();
    await practice.stop();
  }
}

async function prepare(world: World) {
  const { page, tabId } = await signIn(world);
  const stage = await openStage(world, tabId);
  const openAsleep = async () => {
    await stop(world);
    return stage.open();
  };
  return { page, open: stage.open, openAsleep };
}

/** A worker that is busy with what follows an opening may not stop at once. */
async function stop(world: World): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await world.stopBackground();
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

type Turn<T> = { readonly few: T; readonly full: T };

/** Which of the two is first changes each time: the machine is never equally busy. */
async function byTurns<T>(few: () => Promise<T>, full: () => Promise<T>, times: number): Promise<readonly Turn<T>[]> {
  const turns: Turn<T>[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    if (turn % 2 === 0) turns.push({ few: await few(), full: await full() });
    else turns.push({ full: await full(), few: await few() });
  }
  return turns;
}

function toPair<T>(turns: readonly Turn<T>[], timeOf: (one: T) => number): Pair {
  return {
    few: median(turns.map(({ few }) => timeOf(few))),
    full: median(turns.map(({ full }) => timeOf(full))),
    apart: median(turns.map(({ few, full }) => timeOf(full) - timeOf(few))),
  };
}

/** The browser's own call for the whole jar from a page of the extension, with nothing else around it. */
function readJar(world: World): Promise<number> {
  return world.inExtension(async (browser) => {
    const started = performance.now();
    await browser.cookies.getAll({});
    return performance.now() - started;
  });
}

const hostOf = (site: number) => `site-${site}.example`;

export async function addSites(world: World): Promise<void> {
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

export async function fill(page: Page): Promise<number> {
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
