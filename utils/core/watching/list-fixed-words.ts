import type { SignOutMethod } from '../sites/site.ts';

/** The fixed words of a way, such as `action=logout`, to be shown before they are kept. */
export function listFixedWords(method: SignOutMethod): readonly string[] {
  return listFixedFields(method).map(([name, word]) => `${name}=${word}`);
}

/** The same as names and words. */
export function listFixedFields(method: SignOutMethod): readonly (readonly [string, string])[] {
  if (method.kind !== 'http' || method.body === null) return [];
  if (method.contentType === 'application/x-www-form-urlencoded') return [...new URLSearchParams(method.body)];
  const fields: unknown = JSON.parse(method.body);
  return Object.entries(Object(fields)).map(([name, word]) => [name, String(word)] as const);
}
