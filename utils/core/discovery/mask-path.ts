/** In characters. A path as it is kept is no longer. */
const LONGEST = 200;

/**
 * A path in which each segment that looks random, or like a number of somebody, is `*`: a token or the name of an
 * account must not be kept.
 */
export function maskPath(path: string): string {
  const masked = path
    .split('/')
    .map((segment) => (isRandomLooking(segment) ? '*' : segment))
    .join('/');
  return masked.length <= LONGEST ? masked : `${masked.slice(0, LONGEST - 1)}*`;
}

/** Whether a word of an address, a field's name or an id looks made by a machine, so that it may differ next time. */
export function isRandomLooking(word: string): boolean {
  if (word.includes('@') || word.includes('%40')) return true;
  if (word.length > 64) return true;
  if (/^\d{3,}$/.test(word) || /\d{5,}/.test(word)) return true;
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(word)) return true;
  const digits = word.match(/\d/g)?.length ?? 0;
  if (word.length >= 8 && digits >= 2 && /^[0-9a-f]+$/i.test(word)) return true;
  if (word.length >= 12 && digits >= 2 && /[a-z]/i.test(word) && !/[-_.](?:v?\d{1,3})$/.test(word)) return true;
  return word.length >= 20 && /[a-z][A-Z]|[A-Z]{2,}[a-z]/.test(word) && !/[-_.]/.test(word) && countHumps(word) >= 6;
}

/** How often the case changes: often in random text, seldom in camel case. */
function countHumps(word: string): number {
  return word.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0;
}
