import { parseJson } from '../answers/json-path.ts';
import type { HttpSpec } from './http-spec.ts';

/** Letters and `-`, `_`, `.`, no digits: no token has this form. A flag may have no value at all. */
const PLAIN = /^[a-z._-]{0,24}$/i;

/** Whether a text may stand in a request of a definition that is not built in. */
export function isPlainWord(text: string): boolean {
  return PLAIN.test(text);
}

/** Whether every value of an address's query is a plain word. */
export function isPlainQuery(url: string): boolean {
  return [...new URL(url).searchParams.values()].every(isPlainWord);
}

/** Whether a fixed body consists of fields whose values are plain words, in the form that its type says. */
export function isPlainBody(body: string | null, contentType: HttpSpec['contentType']): boolean {
  if (body === null) return true;
  if (contentType === 'application/x-www-form-urlencoded')
    return [...new URLSearchParams(body).values()].every(isPlainWord);
  return contentType === 'application/json' && isPlainJson(body);
}

function isPlainJson(body: string): boolean {
  if (!body.trimStart().startsWith('{')) return false;
  const parsed = parseJson(body);
  return (
    typeof parsed === 'object' &&
    parsed !== null &&
    Object.values(parsed).every(
      (value) => typeof value === 'boolean' || value === null || (typeof value === 'string' && isPlainWord(value)),
    )
  );
}
