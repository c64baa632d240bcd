import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../../scripts/find-browser.ts';
import { waitFor } from '../wait.ts';

import type { Engine, LaunchOptions } from './engine.ts';
import { askExtension } from './extension-api.ts';

/**
 * In ms. With a profile that was used before, the page was shown then, and does not come. Nor does it always in Firefox
 * where a driver installs: Firefox does not tell of each such installation (seen in 153), and in a kept profile of
 * none.
 */
const MAY_COME_FOR = { fresh: 10_000, 'used-before': 1_000, 'seldom-told': 6_000, untold: 1_000 } as const;

/**
 * Every installation for a story is one by a person, so the page that welcomes them opens. Waits for it and closes it,
 * so that a story begins with the tabs that it opens itself. Rejects if the extension never decided about it, but where
 * it may never be told.
 */
async function closeFirstPage(helper: Page, profile: keyof typeof MAY_COME_FOR): Promise<void> {
  if ((await readDecision(helper, profile)) !== 'opened') return;
  const closed = () =>
    askExtension(helper, async (browser) => {
      const address = browser.runtime.getURL('/welcome.html');
      const tabs = await browser.tabs.query({});
      // Chromium has the address of a page that is still loading apart.
      const isIt = (tab: { url?: string; pendingUrl?: string }) => [tab.url, tab.pendingUrl].includes(address);
      const page = tabs.find(isIt);
      if (page?.id === undefined) return false;
      const [first] = tabs;
      if (page.active && first?.id !== undefined) await browser.tabs.update(first.id, { active: true });
      await browser.tabs.remove(page.id);
      return true;
    });
  await waitFor('the first page', closed, MAY_COME_FOR[profile]).catch((error: unknown) => {
    if (profile === 'fresh') throw error;
  });
}

async function readDecision(helper: Page, profile: keyof typeof MAY_COME_FOR): Promise<string | undefined> {
  const read = async () => {
    const is = await askExtension(helper, async (browser) => {
      const { told } = await browser.storage.local.get('told');
      return (told as { data?: { welcome?: string } } | undefined)?.data?.welcome;
    });
    return is === 'opening' || is === 'not-yet' ? undefined : is;
  };
  if (profile !== 'untold' && profile !== 'seldom-told') return waitFor('the decision about the first page', read);
  return waitFor('the decision about the first page', read, MAY_COME_FOR[profile]).catch(() => undefined);
}

/** Waits for the first page where it may come, and closes it; ends a browser in which that fails. */
export async function expectFirstPage(
  { browser, helper }: Pick<Engine, 'browser' | 'helper'>,
  firstPage: ReturnType<typeof firstPageOf>,
): Promise<void> {
  if (firstPage === 'open' || firstPage === 'absent') return;
  try {
    await closeFirstPage(helper, firstPage);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** What becomes of the page that opens after an installation. `absent`: nothing is installed now. */
export function firstPageOf(
  wanted: 'open' | undefined,
  browserName: BrowserName,
  { installation, profileDir }: Partial<Pick<LaunchOptions, 'installation' | 'profileDir'>>,
): 'open' | 'absent' | keyof typeof MAY_COME_FOR {
  if (wanted === 'open') return wanted;
  if (installation?.kind === 'there') return 'absent';
  if (browserName === 'firefox') return profileDir === undefined ? 'seldom-told' : 'untold';
  return profileDir === undefined ? 'fresh' : 'used-before';
}
