import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BuildMode } from '../../../scripts/build-when-stale.ts';
import type { FaultMode } from '../../practice-sites/site/faults.ts';
import type { PracticeSite } from '../../practice-sites/site/practice-site.ts';
import type { PracticeSites } from '../../practice-sites/start.ts';
import { words } from '../../words.ts';
import { goTo } from './go-to.ts';
import { cookieNames, expectNoTraces, outcome, press, signIn, signInAgain, unfoldRow } from './steps.ts';
import { story, storyName } from './story.ts';
import type { SiteTab, World } from './world.ts';

export const ASKED_AND_GONE =
  /^Could not tell\. The site was asked, and its sign-in cookie is gone\. The old sign-in was not tried\./;
export const ASKED_AND_HERE = /^Could not tell\. The site was asked, and a sign-in cookie of it is still here\./;
export const NOT_TAKEN = /^Could not tell\. .+ Whether the sign-in has ended is not known\./;

/** One server that a sign-out has to reach, with a cookie of its sign-in and the host at which that one stands. */
export type EverydayServer = {
  readonly host: string;
  readonly site: Pick<PracticeSite<object>, 'accepts' | 'faults' | 'live' | 'reset' | 'secretOf'>;
  readonly cookie: readonly [name: string, host: string];
};

export type EverydayCase = {
  readonly name: string;
  /** How servers fail, by their hosts. */
  readonly faults?: Readonly<Record<string, FaultMode>>;
  readonly says: RegExp;
  /** Hosts at which the session is alive afterwards. */
  readonly alive: readonly string[];
  /** Hosts whose cookie is still here; the same ones unless said. */
  readonly kept?: readonly string[];
};

/** What every way is tried with at a host: a 500, a challenge, no answer, and a 200 that ends nothing. */
export function withEveryFault(
  host: string,
  then: Omit<EverydayCase, 'faults' | 'name'>,
  not: readonly FaultMode['kind'][] = [],
): readonly EverydayCase[] {
  const kinds = ['server-error', 'challenge', 'hang', 'nothing-ended-kept'] as const;
  return kinds
    .filter((kind) => !not.includes(kind))
    .map((kind) => ({ name: `${kind} of ${host}`, faults: { [host]: { kind, scope: 'sign-out' } }, ...then }));
}

export type EverydayStage = {
  readonly world: World;
  readonly sites: PracticeSites;
  readonly servers: readonly EverydayServer[];
  /** A tab of each server, in their order. */
  readonly tabs: readonly SiteTab[];
};

type Way = {
  /** In the order of signing in: the last one's tab is in front. */
  readonly servers: (sites: PracticeSites) => readonly EverydayServer[];
  readonly cases: readonly EverydayCase[];
  /** What the person does between the press and the result. */
  readonly confirm?: (popup: Page, stage: EverydayStage) => Promise<void>;
  /** What else is looked at after each case. */
  readonly check?: (name: string, stage: EverydayStage) => void;
  /** What is shown beside the cases. */
  readonly beside?: (stage: EverydayStage) => Promise<void>;
  readonly build?: BuildMode;
};

/** Declares a story of one way to sign out: each case signs in anew, and the servers' tables judge what is said. */
export function everydayStory(sentence: string, way: Way): void {
  const run = async ({ world, sites }: Pick<EverydayStage, 'world' | 'sites'>) => {
    const servers = way.servers(sites);
    const tabs: SiteTab[] = [];
    for (const { host } of servers) tabs.push(await signIn(world, { host }));
    const stage = { world, sites, servers, tabs };
    for (const one of way.cases) await tryCase(stage, way, one);
    await way.beside?.(stage);
    await expectNoTraces(world, sites);
  };
  story(sentence, run, { build: way.build ?? 'e2e', limitMs: 300_000 });
}

async function tryCase(stage: EverydayStage, way: Way, one: EverydayCase): Promise<void> {
  const { servers, sites, tabs, world } = stage;
  const { alive, faults = {}, kept = alive, name, says } = one;
  await signInAnew(stage);
  const secrets = servers.map(({ site }) => site.secretOf(site.live()[0]?.id ?? ''));
  for (const { host, site } of servers) site.faults.mode = faults[host] ?? null;
  sites.requests.length = 0;
  const popup = await world.openPopup(tabs.at(-1)?.tabId);
  await press(popup, words('signOutHere'));
  await way.confirm?.(popup, stage);
  expect(await outcome(popup, 90_000), name).toMatch(says);
  const left = servers.filter(({ site }, at) => site.accepts(secrets[at] ?? '')).map(({ host }) => host);
  expect(left, `${name}: alive at its server`).toEqual(alive);
  const here: string[] = [];
  for (const { cookie, host } of servers)
    if ((await cookieNames(world, cookie[1])).includes(cookie[0])) here.push(host);
  expect(here, `${name}: its cookie is here`).toEqual(kept);
  way.check?.(name, stage);
  await world.screenshot(popup, `${storyName()}-${name.replaceAll(/\W+/g, '-')}`);
  await expectNoTraces(world, sites);
  await popup.close();
}

/** Starts every server anew, and signs in at all of them. */
async function signInAnew({ servers, tabs }: EverydayStage): Promise<void> {
  for (const { site } of servers) site.reset();
  for (const [at, { host }] of servers.entries()) {
    const page = tabs[at]?.page;
    if (page) await signInAgain(page, { host });
  }
}

/** Signs out with no tab of the site open, and returns what was asked at this host. */
export async function signOutWithoutTab(
  stage: EverydayStage,
  askedAt: string,
  says: RegExp,
): Promise<readonly string[]> {
  const { servers, sites, tabs, world } = stage;
  await signInAnew(stage);
  for (const { page } of tabs) await goTo(page, 'https://status.claude.com/');
  sites.requests.length = 0;
  const popup = await world.openPopup(tabs.at(-1)?.tabId);
  await unfoldRow(popup);
  await press(popup, words('signOutHere'));
  expect(await outcome(popup, 60_000)).toMatch(says);
  expect(servers.flatMap(({ site }) => site.live())).toEqual([]);
  await popup.close();
  return sites.requests
    .filter(({ host }) => host === askedAt)
    .map(({ method, origin, path }) => `${method} ${path.replace(/\/$/, '').split('/').at(-1)} from ${origin}`)
    .filter((one, at, all) => one !== all[at - 1]); // Chromium repeats by itself what was answered with 421
}
