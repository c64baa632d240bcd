import type { Browser } from 'webextension-polyfill';
import { browser } from '../api.ts';
import { openExtensionPage } from '../tabs/open-extension-page.ts';

/**
 * Opens the popup, which lists the sign-ins; call it in the click itself. Where the browser opens none (Firefox without
 * a click, a window that is not in front, Firefox for Android), the settings list them too.
 */
export async function showSignIns(): Promise<void> {
  const { action }: Partial<Pick<Browser, 'action'>> = browser;
  try {
    await action?.openPopup();
    if (action !== undefined) return;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  await openExtensionPage('options.html');
}
