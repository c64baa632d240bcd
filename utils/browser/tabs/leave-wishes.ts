import type { Tabs } from 'webextension-polyfill';
import { browser } from '../api.ts';
import { reportBug } from '../report-bug.ts';
import { openLeavePopup } from './leave-popup.ts';
import { showLeavePage } from './pages.ts';

/** Name of the command in the manifest, and of the entry in the menu. */
export const LEAVE = 'leave';

/**
 * Keys and the toolbar button's menu lead to the leave page. Must be called at once at the start: the worker may have
 * been woken for one.
 */
export function watchLeaveWishes(): void {
  const show = (wish: unknown, tab: Tabs.Tab | undefined) => {
    if (wish === LEAVE) void showLeaving(tab).catch((error: unknown) => reportBug('showing the leave page', error));
  };
  browser.commands?.onCommand.addListener(show);
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => show(menuItemId, tab));
}

/** In a private window of Chrome the popup takes the page's place. */
async function showLeaving(tab: Tabs.Tab | undefined): Promise<void> {
  if (!(await openLeavePopup(tab))) await showLeavePage();
}

/** Makes the toolbar button's menu anew: browsers keep it, in the language that it was made in. */
export async function makeLeaveMenu(title: string): Promise<void> {
  const { contextMenus } = browser;
  if (contextMenus === undefined) return;
  await contextMenus.removeAll();
  await new Promise<void>((resolve, reject) => {
    contextMenus.create({ id: LEAVE, title, contexts: ['action'] }, () => {
      const { lastError } = browser.runtime;
      // An installation and a start of the browser that come together make it twice.
      if (lastError && !/already exists|duplicate id/i.test(lastError.message ?? ''))
        reject(new Error(lastError.message));
      else resolve();
    });
  });
}

/** Gives the menu's entry a title in another language. One that is not made yet gets its title when it is. */
export async function renameLeaveMenu(title: string): Promise<void> {
  try {
    await browser.contextMenus?.update(LEAVE, { title });
  } catch (error) {
    // "Cannot find menu item with id leave" (Chromium), "Invalid menu item id" (Firefox)
    if (!(error instanceof Error && /menu item/i.test(error.message))) throw error;
  }
}
