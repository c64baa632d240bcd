import type { RawAnswer } from '../answers/answer.ts';
import { parseJson, valueAt } from '../answers/json-path.ts';
import { plainText } from '../plain-text.ts';
import type { AccountName } from '../sites/account-name.ts';

/** In characters. Longer than an e-mail address that a person would choose. */
export const MOST_NAME_CHARACTERS = 100;
/** So much of a text is looked at: the rest is never shown. */
const MOST_READ = 1_000;

/**
 * The account that an answer names, made harmless to show: one short line in one direction. Null where it names none.
 * Ask only of an answer that says "signed in".
 */
export function readAccountName({ paths }: AccountName, raw: RawAnswer): string | null {
  if (raw.kind !== 'response' || raw.body === null) return null;
  const body = parseJson(raw.body);
  return paths.map((path) => toName(valueAt(body, path))).find((name) => name !== '') ?? null;
}

function toName(value: unknown): string {
  if (typeof value !== 'string') return '';
  const characters = [...plainText(value.slice(0, MOST_READ))];
  if (characters.length <= MOST_NAME_CHARACTERS) return characters.join('');
  return `${characters.slice(0, MOST_NAME_CHARACTERS - 1).join('')}…`;
}
