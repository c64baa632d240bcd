import { chooseLanguage, toTag, usableTimeZone } from '../core/language.ts';
import { storedLanguage } from '../core/settings/stored-language.ts';
import { createWords } from '../core/words/create-words.ts';
import { offeredLanguages } from '../core/words/offered-languages.ts';
import type { Texts } from '../core/words/texts.ts';
import { browser } from './api.ts';
import { reportBug } from './report-bug.ts';

const browserCode = () => browser.i18n.getMessage('languageOfTexts') || 'en';

/** Texts in the browser's language; in English where there are none in it. */
function browserTexts(): Texts {
  return {
    words: createWords((key) => browser.i18n.getMessage(key), tagOf(browserCode())),
    language: tagOf(browserCode()),
  };
}

/**
 * Texts in the chosen language, read from its file in the package; null chooses the browser's own, which needs no file.
 * A language that is not offered, or whose file cannot be read, gives the browser's.
 */
export async function readTexts(chosen: string | null): Promise<Texts> {
  const offered = offeredLanguages.find(({ code }) => code === chosen);
  if (offered === undefined || toTag(offered.code) === browserCode()) return browserTexts();
  try {
    const file = await fetch(browser.runtime.getURL(`/_locales/${offered.code}/messages.json`));
    const messages = new Map<string, { readonly message: string }>(Object.entries(await file.json()));
    const language = tagOf(toTag(offered.code));
    return { words: createWords((key) => messages.get(key)?.message ?? '', language), language };
  } catch (error) {
    reportBug(`the texts in ${offered.code}`, error);
    return browserTexts();
  }
}

/** The language that the user chose, read by itself: a screen needs it before its first drawing. */
export async function readChosenLanguage(): Promise<string | null> {
  try {
    return storedLanguage((await browser.storage.local.get('settings')).settings);
  } catch (error) {
    reportBug('the chosen language', error);
    return null;
  }
}

/** Numbers and dates beside texts in this language: as the browser's own variant of it writes them. */
function tagOf(texts: string): string {
  return chooseLanguage(texts, browser.i18n.getUILanguage());
}

/** The time zone of this computer, for dates that people read. */
export function localTimeZone(): string {
  return usableTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
