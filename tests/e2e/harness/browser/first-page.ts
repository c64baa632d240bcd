import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../../scripts/find-browser.ts';
import { waitFor } from '../wait.ts';

import type { Engine, LaunchOptions } from './engine.ts';
import { askExtension } from './extension-api.ts';

/**
 * What the page that welcomes a person after an installation does in a story. `comes`: Chromium tells of each
 * installation, so it opens. `may-come`: Firefox does not tell of each installation by a driver, nor in which moment
 * (seen in 153). And it starts the extension anew when a story gives it access to private windows, which may stop it
 * while it opens the page: its tab is there then, and has another address. So the story takes the decision.
 * `may-come-alone`: so in a fresh profile, where no other tab is open. `open`: the story is about it. `absent`: nothing
 * is installed now.
 */
export type FirstPage = 'absent' | 'comes' | 'may-come' | 'may-come-alone' | 'open';

/** In ms. How long a page is waited for that may never come: its opening was stopped, or it was closed. */
const MAY_COME_FOR = 2_000;

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
    if (firstPage === 'comes') await expectOpened(helper);
    else await preventFirstPage(helper, firstPage);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function expectOpened(helper: Page): Promise<void> {
  await waitFor(
    'the decision about the first page',
    async () => !['opening', 'not-yet'].includes(await readDecision(helper)),
  );
  if ((await readDecision(helper)) === 'opened') await waitFor('the first page', () => closeFirstPage(helper, 'comes'));
}

/** Decides that there is no first page, unless the extension has begun to open it: then closes it if it comes. */
async function preventFirstPage(helper: Page, firstPage: FirstPage): Promise<void> {
  if ((await readDecision(helper)) === 'not-yet') await decideAgainst(helper);
  if ((await readDecision(helper)) === 'not-wanted') return;
  await waitFor('the first page', () => closeFirstPage(helper, firstPage), MAY_COME_FOR).catch(() => undefined);
  await decideAgainst(helper);
}

export function firstPageOf(
  wanted: 'open' | undefined,
  browserName: BrowserName,
  { installation, profileDir }: Partial<Pick<LaunchOptions, 'installation' | 'profileDir'>>,
): FirstPage {
  if (wanted === 'open') return wanted;
  if (installation?.kind === 'there') return 'absent';
  if (profileDir !== undefined) return 'may-come';
  return browserName === 'firefox' ? 'may-come-alone' : 'comes';
}

function readDecision(helper: Page): Promise<string> {
  return askExtension(helper, async (browser) => {
    const { told } = await browser.storage.local.get('told');
    return (told as { data?: { welcome?: string } } | undefined)?.data?.welcome ?? 'not-yet';
  });
}

/** Writes that no first page is wanted. */
function decideAgainst(helper: Page): Promise<void> {
  return askExtension(helper, async (browser) => {
    const { told } = await browser.storage.local.get('told');
    const { version } = browser.runtime.getManifest();
    const { data = { sites: 'unasked', version } } = (told ?? {}) as { data?: object };
    await browser.storage.local.set({ told: { version: 1, data: { ...data, welcome: 'not-wanted' } } });
    // An installation that the extension heard of right then is written in this time.
    await browser.runtime.sendMessage({ type: 'get-overview' });
  });
}

/** True once the page was there and is closed. */
function closeFirstPage(helper: Page, firstPage: FirstPage): Promise<boolean> {
  return askExtension(
    helper,
    async (browser, isAlone) => {
      const address = browser.runtime.getURL('/welcome.html');
      const [first, ...others] = await browser.tabs.query({});
      const own = (await browser.tabs.getCurrent())?.id;
      const page = others.find(
        // Chromium has the address of a page that is still loading apart.
        (tab: { id?: number; url?: string; pendingUrl?: string }) =>
          tab.id !== own && (isAlone || [tab.url, tab.pendingUrl].includes(address)),
      );
      if (page?.id === undefined) return false;
      if (page.active && first?.id !== undefined) await browser.tabs.update(first.id, { active: true });
      await browser.tabs.remove(page.id);
      return true;
    },
    firstPage === 'may-come-alone',
  );
}
