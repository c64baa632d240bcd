import type { RawAnswer } from '../answers/answer.ts';
import { isRecord, parseJson } from '../answers/json-path.ts';

/** How many names are told of one answer, and how deep they stand. */
const MOST = 20;
const DEEPEST = 3;
/** A name that a programmer gave. One with digits or marks may be somebody's number or address. */
const PLAIN = /^[a-z][a-z_-]{0,29}$/i;

/**
 * The names in an answer's JSON, as paths with dots such as `error.details.error_code`. Never a value. The first entry
 * of a list stands for all.
 */
export function findAnswerKeys(raw: RawAnswer): string[] {
  if (raw.kind !== 'response' || raw.body === null) return [];
  return keysOf(parseJson(raw.body), '', DEEPEST).slice(0, MOST);
}

function keysOf(value: unknown, path: string, left: number): string[] {
  if (!isRecord(value) || left === 0) return path === '' ? [] : [path];
  const entries = Array.isArray(value) ? Object.entries(value.slice(0, 1)) : Object.entries(value).filter(isPlain);
  const keys = entries.flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`, left - 1));
  return keys.length === 0 && path !== '' ? [path] : keys;
}

function isPlain([key]: readonly [string, unknown]): boolean {
  return PLAIN.test(key);
}
