import type { Browser } from 'webextension-polyfill';
import type { LookWatch } from '../../ports/events.ts';
import { browser } from '../api.ts';

/** Firefox for Android has no windows. */
const { windows }: Partial<Pick<Browser, 'windows'>> = browser;

/** What is told of another tab in front; null before anything wants to hear of it. */
let heard: (() => void) | null = null;

function looked(): void {
  heard?.();
}

/** Hears of another tab or window in front, from the start on: the background may have been woken for just that. */
export function hearLooks(hear: () => void): void {
  heard = hear;
  lookWatch.set('on');
}

/** Without a listener the browser does not wake the background at each change of the tab or window. */
export const lookWatch: LookWatch = {
  set(state) {
    for (const event of [browser.tabs.onActivated, windows?.onFocusChanged])
      if (state === 'on') event?.addListener(looked);
      else event?.removeListener(looked);
  },
};
