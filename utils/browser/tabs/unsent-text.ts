import { errorText } from '../../core/error-text.ts';
import { plainText } from '../../core/plain-text.ts';
import type { UnsentText } from '../../core/removal/unsent-text.ts';
import { browser } from '../api.ts';
import { findUnsentTextInFrame } from '../in-page/find-unsent-text.ts';
import { type FrameAnswer, runInPage } from './run-in-page.ts';

const ASK_LIMIT_MS = 2_000;

/**
 * Text that was typed in a tab and not sent, in any of its frames. `isWhole` false: a frame that can be seen did not
 * answer, or was too large to be looked through, so there may be more. `unknown` where the page cannot be asked: a
 * discarded one above all, which comes back with its text once it is looked at.
 */
export async function askForUnsentText(
  tabId: number,
): Promise<{ readonly texts: UnsentText[]; readonly isWhole: boolean } | 'unknown'> {
  try {
    if ((await browser.tabs.get(tabId)).discarded === true) return 'unknown';
    const way = { limitMs: ASK_LIMIT_MS, frames: 'all', when: 'at-once' } as const;
    return toTexts(tabId, await runInPage(tabId, findUnsentTextInFrame, [], way));
  } catch (error) {
    console.info('Lights Out: a tab could not be asked for unsent text', errorText(error));
    return 'unknown';
  }
}

/** Adds up the frames' reports. They come from the page's processes, so they are not trusted. */
function toTexts(tabId: number, answers: readonly FrameAnswer[]): Awaited<ReturnType<typeof askForUnsentText>> {
  const frames = answers.flatMap(({ frameId, result }) => toFrame(frameId, result));
  const top = frames.find(({ frameId }) => frameId === 0);
  if (!top) return 'unknown';
  const shown = frames.filter(({ frameId, isShown }) => frameId !== 0 && isShown).length;
  const wanted = frames.reduce((count, { framesShown }) => count + framesShown, 0);
  return {
    texts: frames.flatMap(({ title, texts }) => texts.map((text) => ({ tabId, title: title || top.title, text }))),
    isWhole: frames.every(({ look }) => look === 'whole') && shown >= wanted,
  };
}

type Frame = {
  readonly frameId: number;
  readonly title: string;
  readonly texts: readonly string[];
  readonly look: unknown;
  readonly isShown: boolean;
  readonly framesShown: number;
};

function toFrame(frameId: number, result: unknown): Frame[] {
  if (typeof result !== 'object' || result === null || !('texts' in result) || !Array.isArray(result.texts)) return [];
  return [
    {
      frameId,
      title: 'title' in result && typeof result.title === 'string' ? plainText(result.title) : '',
      texts: result.texts.filter((text) => typeof text === 'string'),
      look: 'look' in result ? result.look : 'cut',
      isShown: 'isShown' in result && result.isShown === true,
      framesShown: 'framesShown' in result && typeof result.framesShown === 'number' ? result.framesShown : 0,
    },
  ];
}
