import { browser } from '../api.ts';
import { now, within } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { type PageStep, STEP_PORT } from '../in-page/page-step.ts';

/** In ms. What a page did within its time may need this long to be told to us on a busy machine. */
const TELLING_MS = 500;

/** The steps that are waited for now. Empty after a restart: then no page may act for a run of before. */
const awaited = new Set<string>();

/** What one frame answered. `result` comes from the page's process, so it is not trusted. */
export type FrameAnswer = { readonly frameId: number; readonly result?: unknown };

type Way = {
  /** How long the page has, in ms. Later it does nothing, and it no longer counts here. */
  readonly limitMs: number;
  readonly frames: 'top' | 'all';
  /** `at-once`: a page that is still loading answers too. */
  readonly when: 'loaded' | 'at-once';
};

/**
 * Runs a function inside a tab's page, in the isolated world. The one door for that: everything that is put into a page
 * carries a mark and a time (see PageStep). Gives what each frame answered; nothing if none did in time.
 *
 * @throws if the tab is gone, or if we may not look at its page
 */
export async function runInPage<Args extends unknown[]>(
  tabId: number,
  func: (step: PageStep, ...args: Args) => unknown,
  args: Args,
  { limitMs, frames, when }: Way,
): Promise<readonly FrameAnswer[]> {
  const from = now();
  const step: PageStep = { mark: randomIds.next(), from, until: from + limitMs };
  awaited.add(step.mark);
  try {
    const run: Promise<readonly FrameAnswer[]> = browser.scripting.executeScript({
      target: { tabId, allFrames: frames === 'all' },
      func,
      args: [step, ...args],
      injectImmediately: when === 'at-once',
    });
    return await within(limitMs + TELLING_MS, run, []);
  } finally {
    awaited.delete(step.mark);
  }
}

/** Answers pages that ask whether a step is still waited for: "go" if it is, else nothing. */
export function answerSteps(): void {
  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    if (sender?.id !== browser.runtime.id || !name.startsWith(STEP_PORT)) return;
    if (awaited.has(name.slice(STEP_PORT.length))) port.postMessage('go');
  });
}
