import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../../scripts/find-browser.ts';
import { waitFor } from '../wait.ts';

import type { Engine, LaunchOptions } from './engine.ts';
import { askExtension } from './extension-api.ts';

/**
 * What the page that welcomes a person after an installation does in a story. `comes`: Chromium tells of each
 * installation, so it opens. `may-come`: Firefox does not tell of each installation by a driver, nor in which moment
 * (seen in 153), so the story takes the decision first. `open`: the story is about it. `absent`: nothing is installed
 * now.
 */
export type FirstPage = 'absent' | 'comes' | 'may-come' | 'open';

/**
 * Makes sure that a story begins with the tabs that it opens itself: closes the first page, or sees to it that it never
 * opens. Ends a browser in which that fails, and rejects.
 */
export async function expectFirstPage(
  { browser, helper }: Pick<Engine, 'browser' | 'helper'>,
  firstPage: FirstPage,
): Promise<void> {
  if (firstPage === 'open' || firstPage === 'absent') return;
  try {
    if (firstPage === 'may-come') await waitFor('an answer about the first page', () => decideFirst(helper));
    else await waitFor('the decision about the first page', () => isDecided(helper));
    if ((await readDecision(helper)) === 'opened') await waitFor('the first page', () => closeFirstPage(helper));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export function firstPageOf(
  wanted: 'open' | undefined,
  browserName: BrowserName,
  { installation, profileDir }: Partial<Pick<LaunchOptions, 'installation' | 'profileDir'>>,
): FirstPage {
  if (wanted === 'open') return wanted;
  if (installation?.kind === 'there') return 'absent';
  return browserName === 'firefox' || profileDir !== undefined ? 'may-come' : 'comes';
}

function readDecision(helper: Page): Promise<string> {
  return askExtension(helper, async (browser) => {
    const { told } = await browser.storage.local.get('told');
    return (told as { data?: { welcome?: string } } | undefined)?.data?.welcome ?? 'not-yet';
  });
}

async function isDecided(helper: Page): Promise<boolean> {
  const is = await readDecision(helper);
  return is !== 'opening' && is !== 'not-yet';
}

/** Writes that no first page is wanted, unless the extension has decided itself. True once there is a decision. */
async function decideFirst(helper: Page): Promise<boolean> {
  if (await isDecided(helper)) return true;
  await askExtension(helper, async (browser) => {
    const { told } = await browser.storage.local.get('told');
    const { data } = (told ?? {}) as { data?: { welcome?: string } };
    if (data && data.welcome !== 'not-yet') return;
    const { version } = browser.runtime.getManifest();
    const decided = { sites: 'unasked', ...data, welcome: 'not-wanted', version };
    await browser.storage.local.set({ told: { version: 1, data: decided } });
    // An installation that the extension heard of right then is written in this time.
    await browser.runtime.sendMessage({ type: 'get-overview' });
  });
  return isDecided(helper);
}

/** True once the page was there and is closed. A later start with this profile is then told that none will come. */
function closeFirstPage(helper: Page): Promise<boolean> {
  return askExtension(helper, async (browser) => {
    const address = browser.runtime.getURL('/welcome.html');
    const tabs = await browser.tabs.query({});
    // Chromium has the address of a page that is still loading apart.
    const isIt = (tab: { url?: string; pendingUrl?: string }) => [tab.url, tab.pendingUrl].includes(address);
    const page = tabs.find(isIt);
    if (page?.id === undefined) return false;
    const [first] = tabs;
    if (page.active && first?.id !== undefined) await browser.tabs.update(first.id, { active: true });
    await browser.tabs.remove(page.id);
    const { told } = await browser.storage.local.get('told');
    const { data, ...rest } = told as { data: object };
    await browser.storage.local.set({ told: { ...rest, data: { ...data, welcome: 'not-wanted' } } });
    return true;
  });
}
