import { once } from '../../once.ts';
import { accountEndWords } from './account-end-words.ts';
import { toNormal, toPattern } from './normal-text.ts';
import { signOutWords } from './sign-out-words.ts';

/** In characters. A longer text is a sentence that speaks about signing out. */
const LONGEST = 40;
const findSaid = () => Object.values(signOutWords).flatMap(({ says }) => [...says]);
const aloneSet = once<ReadonlySet<string>>(
  () => new Set(Object.values(signOutWords).flatMap(({ alone }) => alone.map(toNormal))),
);

/** A pattern for normal texts (see toNormal): says somewhere that it signs out. */
export const signOutPattern = once(() => toPattern([...findSaid(), ...aloneSet()], 'whole'));

const saysPattern = once(() => new RegExp(toPattern(findSaid(), 'whole'), 'u'));
const morePatterns = once(() => {
  const words = Object.values(accountEndWords);
  return [words.flatMap(({ ends }) => ends), words.flatMap(({ further }) => further)].map(
    (some) => new RegExp(toPattern(some, 'begins'), 'u'),
  );
});
/** Speaks about signing out, or of staying signed in. */
const aboutPattern =
  /\b(?:why|how|when|after|before|don'?t|not|never|stay|keep|automatic(?:ally)?|auto|settings?|help|time|link|page|button|url)\b/u;

/**
 * How surely a control's text says that it signs out of this browser: `exact` if it says nothing else, `among` other
 * words, or `alone`, a word that means it only where nothing else stands. Null if it does not say so, if it is a
 * sentence, or if it says that more ends than this browser's session.
 */
export function saysSignOut(text: string): 'exact' | 'among' | 'alone' | null {
  const normal = toNormal(text)
    .replace(/(?<![.!…→»>])[.!…→»>]+$/u, '')
    .trim();
  if (normal === '' || normal.length > LONGEST || saysMore(normal)) return null;
  if (aloneSet().has(normal)) return 'alone';
  const match = saysPattern().exec(normal);
  if (match === null) return null;
  if (match[0] === normal) return 'exact';
  return aboutPattern.test(normal) ? null : 'among';
}

/** Whether a control says that it ends more than this browser's session: an account, or other devices' sessions. */
export function saysMore(text: string): boolean {
  const normal = toNormal(text);
  return morePatterns().some((pattern) => pattern.test(normal));
}
