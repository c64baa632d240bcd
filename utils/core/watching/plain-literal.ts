import { isPlainWord } from '../sites/plain-words.ts';

/** In characters. */
const LONGEST = 20;
/** Fields that hold who somebody is, or a secret, however plain it looks. */
const PERSONAL =
  /user|name|mail|^log$|login$|account|person|member|owner|phone|id$|key|token|secret|pass|pwd|pw$|pin$|otp|answer|code|nonce|csrf|xsrf|hash|state/i;

/**
 * Whether the value of a field may be kept as a fixed word of a learned request: `action=logout`. It is short, has
 * letters and `-`, `_`, `.` only, does not look random, and its field says nothing of a person or a secret.
 */
export function isPlainLiteral(field: string, value: string): boolean {
  return value.length <= LONGEST && isPlainWord(value) && !PERSONAL.test(field) && !looksMadeUp(value);
}

/** Letters that no word has: many changes between small and capital ones, or a long run without a vowel. */
function looksMadeUp(word: string): boolean {
  const humps = word.match(/[a-z][A-Z]/g)?.length ?? 0;
  return humps > 3 || /[A-Z]{2}[a-z]+[A-Z]/.test(word) || /[bcdfghjklmnpqrstvwxz]{5,}/i.test(word);
}
