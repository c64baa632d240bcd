import { isNamePlace, isPlainSegment } from './words/route-words.ts';

/** In characters. A path as it is kept is no longer. */
const LONGEST = 200;

/**
 * A path in which each segment is `*` that looks random, or like a number of somebody, or that stands where addresses
 * hold a name: a token or the name of an account must not be kept.
 */
export function maskPath(path: string): string {
  const masked = path
    .split('/')
    .map((segment, at, all) => (isRandomLooking(segment) || isName(all, at) ? '*' : segment))
    .join('/');
  return masked.length <= LONGEST ? masked : `${masked.slice(0, LONGEST - 1)}*`;
}

function isName(segments: readonly string[], at: number): boolean {
  return isNamePlace(segments, at) && !isPlainSegment(segments[at] ?? '');
}

const isAddress = (text: string) => /@|%40/.test(text);
const COGNITO = /^(CognitoIdentityServiceProvider\.).+(\.\w+)$/;

/**
 * The name of a key of web storage without what a machine or a person put into it: libraries name keys after an account
 * too. Two looks give the same text for the same key.
 */
export function maskKey(key: string): string {
  const [, maker, kind] = COGNITO.exec(key) ?? [];
  if (maker !== undefined && kind !== undefined) return `${maker}*${kind}`;
  const parts = key.split(/([.:|/,;\s]+)/);
  if (!isAddress(key)) return parts.map((part) => (isRandomLooking(part) ? '*' : part)).join('');
  // A dot may belong to the address, so only what other signs set apart is kept.
  const ends = [parts.slice(0, 2).join(''), parts.slice(-2).join('')];
  const isKept = (end: string) => parts.length > 3 && !end.includes('.') && !isAddress(end);
  return ends.map((end) => (isKept(end) ? end : '')).join('*');
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
  return word.length >= 20 && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(word) && !/[-_.]/.test(word) && countHumps(word) >= 6;
}

/** How often the case changes: often in random text, seldom in camel case. */
function countHumps(word: string): number {
  return word.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0;
}
