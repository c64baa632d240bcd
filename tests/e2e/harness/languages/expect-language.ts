import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readTexts } from '../../../../scripts/languages/read-languages.ts';
import { holdsEach, knownTexts } from '../../../languages/known-texts.ts';
import { neutralIn } from '../../../languages/neutral-words.ts';
import { waitFor } from '../wait.ts';
import { seenTexts } from './seen-texts.ts';

const known = (code: string) => knownTexts(Object.values(readTexts(code)).map(({ message }) => message));
const english = known('en');
/** The title and what is announced follow a moment after the rest. */
const SETTLES_WITHIN_MS = 10_000;
const made = new Map<string, (text: string) => boolean>();

/** Waits until a page is written in a language of the screens, named as its folder (`pt_BR`), and in its direction. */
export async function waitForLanguage(page: Page, code: string): Promise<void> {
  const wanted = { lang: code.split('_')[0], dir: code === 'ar' ? 'rtl' : 'ltr' };
  await waitFor(`a page in ${code}`, async () => {
    const is = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang: lang.split('-')[0], dir };
    });
    expect(is).toEqual(wanted);
    return true;
  });
}

/**
 * The texts of a page that are in another language: neither one of the language's own nor free of words but names and
 * times as the language writes them; or with an English text inside that the language says differently.
 */
export async function findForeign(page: Page, code: string): Promise<readonly string[]> {
  const isOwn = made.get(code) ?? ownIn(code);
  made.set(code, isOwn);
  const find = async () => (await seenTexts(page)).filter((text) => !isOwn(text));
  let found = await find();
  const end = performance.now() + SETTLES_WITHIN_MS;
  while (found.length > 0 && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    found = await find();
  }
  return found;
}

function ownIn(code: string): (text: string) => boolean {
  const own = known(code);
  const isNeutral = neutralIn(code.replace('_', '-'));
  /** What fills a place comes from another text, a name, or what somebody wrote: no English text of ours. */
  const isFreeOfEnglish = (text: string) => code === 'en' || isNeutral(text) || own.holds(text) || !english.holds(text);
  const answers = new Map<string, boolean>();
  const isOne = (text: string) => {
    const answer =
      answers.get(text) ?? (isNeutral(text) || own.fillings(text).some((fillings) => fillings.every(isFreeOfEnglish)));
    answers.set(text, answer);
    return answer;
  };
  return (text) => holdsEach(text, isOne);
}
