import { errorText } from '../../core/error-text.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/** The polyfill does not know these functions, and Firefox does not need them. */
type ChromeWithPopup = {
  readonly action: { openPopup(options: { windowId: number }): Promise<void> };
  readonly runtime: { getContexts(filter: { contextTypes: readonly ['POPUP'] }): Promise<readonly unknown[]> };
};

const chromeOnly = () => (globalThis as unknown as { chrome: ChromeWithPopup }).chrome;

type Tab = { readonly id?: number | undefined; readonly windowId?: number | undefined; readonly incognito: boolean };

/**
 * Opens the popup with the button for leaving. False if a page of ours can be opened in that tab's window, which is
 * better.
 */
export async function openLeavePopup(tab: Tab | undefined): Promise<boolean> {
  if (browserName() === 'firefox' || !tab?.incognito || tab.id === undefined || tab.windowId === undefined)
    return false;
  await browser.action.setPopup({ tabId: tab.id, popup: 'popup.html?leave' });
  try {
    return await open(tab.windowId);
  } finally {
    await browser.action.setPopup({ tabId: tab.id, popup: 'popup.html' });
  }
}

/**
 * Opens the popup with the result of a leave run in a private window, where that window is still in front: Chrome
 * closes a popup together with the tab in front (tried in 156), so a run that closes that tab hides its own result.
 */
export async function showPrivateOutcome(): Promise<void> {
  const { windows } = browser;
  if (browserName() === 'firefox' || windows === undefined) return;
  if ((await chromeOnly().runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0) return;
  const { id, incognito, focused } = await windows.getLastFocused();
  if (incognito && focused && id !== undefined) await open(id);
}

/**
 * Opens the popup. False if the window is not in front or has no toolbar. That is no error, because the user can open
 * the popup.
 */
async function open(windowId: number): Promise<boolean> {
  try {
    await chromeOnly().action.openPopup({ windowId });
    return true;
  } catch (error) {
    console.info('Lights Out: the popup could not be opened', errorText(error));
    return false;
  }
}
