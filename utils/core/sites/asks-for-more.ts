import { endsMoreByAddress, saysSignOutByAddress } from '../discovery/sign-out-address.ts';
import { listFixedWords } from '../watching/list-fixed-words.ts';
import type { SignOutMethod } from './site.ts';

/** Places that stand for a sign-in. What is deleted there is the session. */
const SESSION = /(?:^|[/_-])(?:sessions?|login|auth|tokens?)(?:[/_-]|$)/i;
/** A field that stands for the request's method. */
const DELETES = /^_?method=delete$/i;
/** The same as a word that stands alone. */
const ENDS = /=(?:delete|remove|destroy|erase|close|terminate|purge|wipe|deactivate|cancel)$/i;

/**
 * Whether a request or a visit says by its address, its query, its fixed words or its method that it ends more than a
 * sign-in: an account, something that was written, the sessions of other devices. Its words are known to be plain.
 */
export function asksForMore(way: SignOutMethod): boolean {
  const { pathname, searchParams } = new URL(way.url);
  const pairs = [...[...searchParams].map(([name, word]) => `${name}=${word}`), ...listFixedWords(way)];
  const place = pathname.split('/').findLast((segment) => segment !== '') ?? '';
  const texts = pairs.flatMap((pair) => [pair.replace('=', '/'), pair.replace(/^[^=]*=/, `${place}/`)]);
  if (texts.some(endsMoreByAddress)) return true;
  if (saysSignOutByAddress(pathname) || SESSION.test(pathname)) return false;
  const isDeleting = way.kind === 'http' && way.method === 'DELETE';
  return isDeleting || pairs.some((pair) => DELETES.test(pair) || ENDS.test(pair));
}
