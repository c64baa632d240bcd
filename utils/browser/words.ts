import { chooseLanguage, usableTimeZone } from '../core/language.ts';
import { createWords } from '../core/words/create-words.ts';
import type { Words } from '../core/words/words.ts';
import { browser } from './api.ts';

/** The places that browsers fill themselves, each filled with itself: so a text comes as it stands in its file. */
const places = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** Says texts in the browser's language. */
export function createBrowserWords(): Words {
  return createWords((key) => browser.i18n.getMessage(key, places), textLanguage());
}

/** The language in which texts, numbers and dates are shown: that of the texts in use. */
export function textLanguage(): string {
  return chooseLanguage(browser.i18n.getMessage('languageOfTexts') || 'en', browser.i18n.getUILanguage());
}

/** The time zone of this computer, for dates that people read. */
export function localTimeZone(): string {
  return usableTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
