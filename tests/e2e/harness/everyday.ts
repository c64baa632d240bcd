import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { EverydaySettings } from '../../practice-sites/everyday/everyday-site.ts';
import type { FaultMode } from '../../practice-sites/site/faults.ts';
import type { PracticeSite } from '../../practice-sites/site/practice-site.ts';
import type { PracticeSites } from '../../practice-sites/start.ts';
import { cookieNames, expectNoTraces, signInAgain, signOutHere } from './steps.ts';
import type { World } from './world.ts';

export const ASKED_AND_GONE =
  /^Could not tell\. The site was asked, and its sign-in cookie is gone\. The old sign-in was not tried\./;
export const NOT_KNOWN = /^Could not tell\. Lights Out knows no way to ask/;

export type EverydayCase = {
  readonly name: string;
  readonly mode: FaultMode | null;
  readonly says: RegExp;
  /** Whether the server ends the session, and whether the cookie stays in this browser. */
  readonly ends: boolean;
  readonly stays: boolean;
};

type Stage = {
  readonly world: World;
  readonly sites: PracticeSites;
  readonly site: PracticeSite<EverydaySettings>;
  readonly host: string;
  readonly cookie: { readonly name: string; readonly domain: string };
  readonly page: Page;
  readonly tabId: number;
};

/** Signs in anew, lets the site fail as the case says, and signs out. The server's table judges what is said. */
export async function tryCase(stage: Stage, one: EverydayCase): Promise<void> {
  const { cookie, host, page, site, sites, tabId, world } = stage;
  site.reset();
  await signInAgain(page, { host });
  const secret = site.secretOf(site.live()[0]?.id ?? '');
  site.faults.mode = one.mode;
  const { popup, said } = await signOutHere(world, tabId, 60_000);
  expect(said, one.name).toMatch(one.says);
  expect(site.accepts(secret), one.name).toBe(!one.ends);
  expect((await cookieNames(world, cookie.domain)).includes(cookie.name), one.name).toBe(one.stays);
  await world.screenshot(popup, `everyday/${host}-${one.name.replaceAll(/\W+/g, '-')}`);
  await expectNoTraces(world, sites);
  await popup.close();
}
