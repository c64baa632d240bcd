/**
 * Chooses the language of numbers and dates beside texts in `texts`: the browser's own, if the texts are in that
 * language too (`en-GB` beside English texts), else that of the texts. Never one that `Intl` does not take.
 */
export function chooseLanguage(texts: string, browser: string): string {
  return isTaken(browser) && languageOf(browser) === languageOf(texts) ? browser : texts;
}

/** The tag of a language (BCP 47) that is named like its folder of texts: `pt-BR` of `pt_BR`. */
export function toTag(folder: string): string {
  return folder.replace('_', '-');
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(languageOf(language)) ? 'rtl' : 'ltr';
}

/**
 * A time zone that dates can be written in. Browsers may name one that they do not take themselves: Chromium says
 * `Etc/Unknown` where the system names none (tried in 156 with an empty `TZ`), and counts in UTC then.
 */
export function usableTimeZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch (error) {
    if (error instanceof RangeError) return 'UTC';
    throw error;
  }
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

const languageOf = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

function isTaken(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
