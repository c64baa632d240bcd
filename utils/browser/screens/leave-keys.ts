import type { Browser } from 'webextension-polyfill';
import { browser } from '../api.ts';
import { LEAVE } from '../tabs/leave-wishes.ts';
import { openBrowserPage } from '../tabs/pages.ts';

/** Since version 137 Firefox can open its own page of shortcuts. The polyfill does not know that function. */
type Commands = Browser['commands'] & { openShortcutSettings?: () => Promise<void> };

/** Firefox for Android has no keyboard shortcuts. */
const { commands }: { commands?: Commands } = browser;

/** Reads the keyboard shortcut for the leave page; null if none is set, or if another extension already uses it. */
export async function readLeaveKeys(): Promise<string | 'no-keyboard' | null> {
  if (commands === undefined) return 'no-keyboard';
  const command = (await commands.getAll()).find(({ name }) => name === LEAVE);
  return command?.shortcut?.replace('MacCtrl', 'Ctrl') || null; // Firefox's name for the control key of a Mac
}

/** Opens the browser's own page for keyboard shortcuts. */
export async function openKeySettings(): Promise<void> {
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await openBrowserPage('chrome://extensions/shortcuts');
}
