import type { Browser } from 'webextension-polyfill';
import { browser } from '../api.ts';
import { LEAVE } from '../tabs/leave-wishes.ts';
import { openBrowserPage } from '../tabs/pages.ts';

/** Firefox has a door to its own page since 137; the polyfill does not know it. */
type Commands = Browser['commands'] & { openShortcutSettings?: () => Promise<void> };

/** Firefox for Android has no keys. */
const { commands }: { commands?: Commands } = browser;

/** The keys that lead to the leave page: null where none are set, or another extension had them first. */
export async function readLeaveKeys(): Promise<string | 'no-keyboard' | null> {
  if (commands === undefined) return 'no-keyboard';
  const command = (await commands.getAll()).find(({ name }) => name === LEAVE);
  return command?.shortcut?.replace('MacCtrl', 'Ctrl') || null; // Firefox's word for a Mac's control key
}

/** Shows the browser's own page where keys are set. */
export async function openKeySettings(): Promise<void> {
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await openBrowserPage('chrome://extensions/shortcuts');
}
