/** A text as it is compared: lower case, without accents, with single spaces. */
export function toNormal(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ı', 'i') // capitals of Turkish words lose their dots otherwise
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether words of this script stand without spaces between them. */
export function isUnspaced(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word);
}

/** In characters. A word this short is never the beginning of another one: "all" is not that of "allow". */
const SHORT = 3;

const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/**
 * A pattern that matches any of these words in a normal text, the longest first. `whole`: with no letter before and
 * behind. `begins`: longer words may go on behind.
 */
export function toPattern(words: readonly string[], how: 'whole' | 'begins'): string {
  const all = [...new Set(words.map(toNormal))].sort((a, b) => b.length - a.length);
  const spaced = all.filter((word) => !isUnspaced(word)).map(toLiteral);
  const begin = how === 'whole' ? [] : spaced.filter((word) => word.length > SHORT);
  const whole = spaced.filter((word) => !begin.includes(word));
  const parts = [
    whole.length === 0 ? '' : `(?<!${LETTER})(?:${whole.join('|')})(?!${LETTER})`,
    begin.length === 0 ? '' : `(?<!${LETTER})(?:${begin.join('|')})`,
    ...all.filter(isUnspaced).map(toLiteral),
  ];
  return parts.filter((part) => part !== '').join('|');
}

/** The text as a part of a pattern that matches exactly it. */
function toLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
