import { browser } from '../api.ts';

/** Firefox for Android has no windows. */
const { windows } = browser;

/** Brings the leave page to the front. If one is open already, it is shown and no other is opened. */
export async function showLeavePage(): Promise<void> {
  const url = browser.runtime.getURL('/leave.html');
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(url));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await windows?.update(open.windowId, { focused: true });
}

/** Opens the page that welcomes a new user, in front. */
export async function showWelcomePage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Shows a page of the browser's own. Firefox opens none for an extension ("Illegal URL", tried in 153): then false. */
export async function openBrowserPage(address: string): Promise<boolean> {
  try {
    await browser.tabs.create({ url: address });
    return true;
  } catch (error) {
    if (error instanceof Error && /illegal url|not allowed|invalid url/i.test(error.message)) return false;
    throw error;
  }
}
