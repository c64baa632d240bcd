import { chooseLanguage, usableTimeZone } from '../core/language.ts';
import { browser } from './api.ts';

/**
 * Looks up a message in the browser's language. A key without a text is returned itself, so that the mistake is
 * visible. A text without a place to fill is looked up once: a screen asks for hundreds each time that it is drawn.
 */
export function createWords(): (key: string, substitutions: string[]) => string {
  const plain = new Map<string, string>();
  return (key, substitutions) => {
    if (substitutions.length > 0) return browser.i18n.getMessage(key, substitutions) || key;
    const text = plain.get(key) ?? (browser.i18n.getMessage(key) || key);
    plain.set(key, text);
    return text;
  };
}

/** The language in which texts, numbers and dates are shown: that of the texts in use. */
export function textLanguage(): string {
  return chooseLanguage(browser.i18n.getMessage('languageOfTexts') || 'en', browser.i18n.getUILanguage());
}

/** The time zone of this computer, for dates that people read. */
export function localTimeZone(): string {
  return usableTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
