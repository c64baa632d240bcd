import { toASCII, toUnicode } from 'punycode/punycode.es6.js';

/**
 * A host as people should read it: one with letters outside ASCII in its own script, with the form that the network
 * uses beside it, as in "bücher.example (xn--bcher-kva.example)". Any other host as it is, and so one whose letters may
 * be taken for others: more than one script in a word, or only letters that look like Latin ones.
 *
 * @param host in ASCII, as `URL.hostname` gives it
 */
export function hostName(host: string): string {
  if (!/(^|\.)xn--/.test(host)) return host;
  const own = readable(host);
  return own === null ? host : `${own} (${host})`;
}

function readable(host: string): string | null {
  try {
    const own = toUnicode(host);
    const isSame = own.normalize('NFC') === own && own.toLowerCase() === own && toASCII(own) === host;
    return isSame && own.split('.').every(isSafe) ? own : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // letters after "xn--" that stand for nothing
    throw error;
  }
}

/**
 * Letters of languages of today, without those of phonetics and of old texts that look like others. The letter "ı"
 * looks like "i": it is taken only in a word with another Turkish letter.
 */
const LATIN = /^(?!(?=.*ı)(?!.*[çğöşü]))[a-zß-öø-ķĺ-ľł-ňŋ-žơưșț\u1e00-\u1eff\d-]+$/u;

/** A word of these needs a letter that does not look like a Latin one: these do, after Chromium's own lists. */
const latinLike = { Armenian: 'ագզէլհյոսւօ', Georgian: 'იოყძხჽჿ', Hebrew: 'דוחיןסװײ', Thai: 'ทนบพรหเแดลปฟม' };

/** Scripts that are written together in one word. "Common" signs that are part of a script are named with it. */
const scripts: readonly RegExp[] = [
  LATIN,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d-]+$/u,
  /^[\p{Script=Han}\p{Script=Hangul}\d-]+$/u,
  /^[\p{Script=Han}\p{Script=Bopomofo}\d-]+$/u,
  ...['Arabic', 'Devanagari', 'Bengali', 'Tamil', 'Telugu'].map(
    (name) => new RegExp(`^[\\p{Script=${name}}\\p{M}\\d-]+$`, 'u'),
  ),
  ...Object.entries(latinLike).map(
    ([name, alike]) => new RegExp(`^(?=.*[^${alike}\\p{M}\\d-])[\\p{Script=${name}}\\p{M}\\d-]+$`, 'u'),
  ),
  // Some letters of these look like Latin ones. A word needs one that does not.
  /^(?=.*[бвгджзийклмнптфцчшщъыьэюяђћљњџґєї])[\p{Script=Cyrillic}\d-]+$/u,
  /^(?=.*[βγδεζηθλμξπςστφχψωάέήίύώ])[\p{Script=Greek}\d-]+$/u,
];

const isSafe = (word: string) => /^[a-z\d-]*$/.test(word) || scripts.some((script) => script.test(word));
