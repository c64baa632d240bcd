import type { Browser } from 'webextension-polyfill';
import { browser } from '../api.ts';
import { reportBug } from '../report-bug.ts';
import { showLeavePage } from './pages.ts';

/** Name of the command in the manifest. */
export const LEAVE = 'leave';

/** Firefox for Android has neither keys nor a menu at its button. */
const desktop: Partial<Pick<Browser, 'commands'>> = browser;

/** Keys lead to the leave page. Must be called at once at the start: the worker may have been woken for one. */
export function watchLeaveWishes(): void {
  const show = () => void showLeavePage().catch((error: unknown) => reportBug('showing the leave page', error));
  desktop.commands?.onCommand.addListener((name) => {
    if (name === LEAVE) show();
  });
}
