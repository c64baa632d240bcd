import { browser } from '../api.ts';
import { answerAtOnce } from '../in-page/answer-at-once.ts';
import { runInPage } from './run-in-page.ts';

/** In ms. A page that needs longer for nothing is frozen, busy, or holds a question of its own (`alert`). */
const KNOCK_LIMIT_MS = 1_000;

/** What a tab says of itself. Only Chromium freezes tabs, and says so from version 132 on. */
type TabState = { readonly discarded?: boolean; readonly status?: string; readonly frozen?: boolean };

/** Whether a tab holds a page that is loaded and not frozen, as far as the browser says. */
export function isUsable({ discarded, status, frozen }: TabState): boolean {
  return discarded !== true && frozen !== true && status === 'complete';
}

/**
 * Whether a page runs scripts now. What the browser says is not enough: older ones do not tell of frozen tabs, and a
 * page may hang by itself.
 *
 * @throws if the tab is gone, or if we may not look at its page
 */
export async function isAwake(tabId: number): Promise<boolean> {
  return isUsable(await browser.tabs.get(tabId)) && (await readBeginning(tabId)) !== null;
}

/**
 * When the document of a tab began, in ms; null if its page does not answer.
 *
 * @throws if the tab is gone, or if we may not look at its page
 */
export async function readBeginning(tabId: number): Promise<number | null> {
  const way = { limitMs: KNOCK_LIMIT_MS, frames: 'top', when: 'at-once' } as const;
  const [first] = await runInPage(tabId, answerAtOnce, [], way);
  return typeof first?.result === 'number' ? first.result : null;
}
