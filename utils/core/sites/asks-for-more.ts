import { endsMoreByAddress, saysSignOutByAddress } from '../discovery/sign-out-address.ts';
import { listFixedFields } from '../watching/list-fixed-words.ts';
import type { SignOutMethod } from './site.ts';

/** Places that stand for a sign-in. What is deleted there is the session. */
const SESSION = /(?:^|[/_-])(?:sessions?|login|auth|tokens?)(?:[/_-]|$)/i;
/** Words that stand alone, as the method of a request does in `_method`. */
const ENDS = /^(?:delete|remove|destroy|erase|close|terminate|purge|wipe|deactivate|cancel)$/i;
/** What a field says that is not meant. */
const OFF = /^(?:false|no|off)$/i;

/**
 * Whether a request or a visit says by its address, its query, its fields or its method that it ends more than a
 * sign-in: an account, something that was written, the sessions of other devices. Its words are known to be plain.
 */
export function asksForMore(way: SignOutMethod): boolean {
  const { pathname, searchParams } = new URL(way.url);
  const fields = [...searchParams, ...listFields(way)];
  const place = pathname.split('/').findLast((segment) => segment !== '') ?? '';
  const texts = fields.flatMap(([name, word]) => [
    `${name}/${word}`,
    `${place}/${word}`,
    ...(OFF.test(word) ? [] : [`${place}/${name}`]),
  ]);
  if (texts.some(endsMoreByAddress)) return true;
  if (saysSignOutByAddress(pathname) || SESSION.test(pathname)) return false;
  const isDeleting = way.kind === 'http' && way.method === 'DELETE';
  return isDeleting || fields.some(saysEnd);
}

/** By its word, or by its name alone. */
function saysEnd([name, word]: readonly [string, string]): boolean {
  return ENDS.test(word) || (ENDS.test(name) && !OFF.test(word));
}

/** The fields of a body: fixed words, and the one that takes a token, whose name may say as much as a word. */
function listFields(way: SignOutMethod): readonly (readonly [string, string])[] {
  if (way.kind !== 'http') return [];
  const fixed = listFixedFields(way);
  return way.csrf === null || way.csrf.send.as === 'header' ? fixed : [...fixed, [way.csrf.send.name, '']];
}
