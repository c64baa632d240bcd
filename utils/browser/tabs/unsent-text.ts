import { errorText } from '../../core/error-text.ts';
import { plainText } from '../../core/plain-text.ts';
import type { UnsentText } from '../../core/removal/unsent-text.ts';
import { browser } from '../api.ts';
import { findUnsentTextInFrame } from '../in-page/find-unsent-text.ts';
import { countOf, fieldsOf, listOf, textOf } from './read-fields.ts';
import { type FrameAnswer, runInPage } from './run-in-page.ts';

const ASK_LIMIT_MS = 2_000;
/** More than a frame ever tells, by our own function. */
const [MOST_TEXTS, MOST_CHARACTERS, LONGEST_TITLE] = [100, 100_000, 200];

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
  const reports = answers.filter(({ result }) => result !== undefined && result !== null);
  const frames = reports.flatMap(({ frameId, result }) => toFrame(frameId, result));
  const top = frames.find(({ frameId }) => frameId === 0);
  if (!top) return 'unknown';
  const shown = frames.filter(({ frameId, isShown }) => frameId !== 0 && isShown).length;
  const wanted = frames.reduce((count, { framesShown }) => count + framesShown, 0);
  return {
    texts: frames.flatMap(({ title, texts }) => texts.map((text) => ({ tabId, title: title || top.title, text }))),
    isWhole: frames.length === reports.length && frames.every((one) => one.isWhole) && shown >= wanted,
  };
}

type Frame = {
  readonly frameId: number;
  readonly title: string;
  readonly texts: readonly string[];
  readonly isWhole: boolean;
  readonly isShown: boolean;
  readonly framesShown: number;
};

/** One frame's report; none where it is not as our own function gives it. */
function toFrame(frameId: number, result: unknown): Frame[] {
  const read = fieldsOf(result);
  const texts = listOf(read('texts'), MOST_TEXTS, (text) => textOf(text, MOST_CHARACTERS));
  const framesShown = countOf(read('framesShown'));
  if (texts === null || framesShown === null) return [];
  return [
    {
      frameId,
      title: plainText(textOf(read('title'), LONGEST_TITLE) ?? ''),
      texts,
      isWhole: read('look') === 'whole',
      isShown: read('isShown') === true,
      framesShown,
    },
  ];
}
