import type { Browser } from 'webextension-polyfill';
import { browser } from '../api.ts';
import { reportBug } from '../report-bug.ts';

/** Neither of the functions used here needs a permission (tried in Chromium 156 and Firefox 153). */
const { management }: Partial<Pick<Browser, 'management'>> = browser;

/**
 * Whether the browser can be asked to remove us, a person must do it by hand, or an administrator's policy holds us
 * here.
 */
export async function readOwnRemoval(): Promise<'asks' | 'by-hand' | 'locked'> {
  if (management?.uninstallSelf === undefined) return 'by-hand';
  return (await management.getSelf()).installType === 'admin' ? 'locked' : 'asks';
}

/**
 * Lets the browser ask the user whether to remove the extension. After a removal this page is gone, and the promise
 * does not settle.
 */
export async function removeOurselves(): Promise<'asked' | 'not-possible'> {
  try {
    await management?.uninstallSelf({ showConfirmDialog: true });
    return 'asked';
  } catch (error) {
    // "uninstall canceled by user" (Chromium 156), "User cancelled uninstall" (Firefox 153): an answer like any other.
    if (error instanceof Error && /cancell?ed/i.test(error.message)) return 'asked';
    reportBug('removing ourselves', error);
    return 'not-possible';
  }
}
