import { browser } from './api.ts';

/** Looks a message up in the browser's language. A key that has no text shows itself: loud, and harmless. */
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
