import { browser } from './api.ts';

/**
 * Looks up a message in the browser's language. A key without a text is returned itself, so that the mistake is
 * visible.
 */
export function createWords(): (key: string, substitutions: string[]) => string {
  return (key, substitutions) => browser.i18n.getMessage(key, substitutions) || key;
}

export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The time zone of this computer, for dates that people read. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
