import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { words } from '../../../words.ts';
import { pressByHand } from '../press-by-hand.ts';
import { press } from '../steps.ts';
import { waitFor } from '../wait.ts';
import type { SiteTab, World } from '../world.ts';
import { addFromPopup, chosenOf, findSignIn, readWays } from './adding.ts';
import { appOf } from './any-app-steps.ts';
import { NAMES } from './names-on-screen.ts';

/** What a person presses in the app's page to sign out, as selectors, one after the other. */
export type ByHand = readonly string[];

/**
 * Opens "Add a site" for an app where somebody is signed in, presses "Show how I sign out", signs out in the app's own
 * tab as a person does, and presses "Done". Returns the page of the settings, and the ways that are proposed then.
 */
export async function showByHand(
  world: World,
  sites: PracticeSites,
  name: string,
  { page: own, tabId }: SiteTab,
  byHand: ByHand,
): Promise<{ readonly page: Page; readonly chosen: readonly string[] }> {
  const { control } = appOf(sites, name);
  const page = await addFromPopup(world, tabId);
  await findSignIn(page);
  await pressByHand(page, NAMES.show);
  await said(page, words('showWatching', { state: 'other', site: appOf(sites, name).host }));
  await own.bringToFront();
  for (const selector of byHand) {
    await waitFor(`${name}: ${selector}`, () =>
      own.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    );
    await own.click(selector);
  }
  await waitFor(`${name}: the end of its session`, () => control.live().length === 0);
  await page.bringToFront();
  await said(page, words('showWatching', { state: 'seen', site: appOf(sites, name).host }));
  await world.screenshot(page, `any-site/shown-${name}-seen`, { fullPage: true });
  await press(page, words('done'));
  await said(page, words('showLearned', { what: 'other', site: '' }));
  await world.screenshot(page, `any-site/shown-${name}`, { fullPage: true });
  const ways = await readWays(page);
  expect(ways[0]?.chosen, `${name}: what was shown is chosen`).toBe(true);
  return { page, chosen: chosenOf(ways) };
}

async function said(page: Page, sentence: string): Promise<void> {
  await waitFor(`"${sentence}"`, () =>
    page.evaluate((wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted), sentence),
  );
}
