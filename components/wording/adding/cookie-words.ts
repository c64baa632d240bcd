import type { CookieProposal } from '../../../utils/core/discovery/site-proposal.ts';
import type { App } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';

const reasonKey: Record<CookieProposal['reason'], MessageKey> = {
  'only-signed-in': 'signInOnly',
  proof: 'signInProof',
  'signed-token': 'signInSigned',
  session: 'signInSession',
  'hidden-who': 'signInHiddenWho',
  'readable-proof': 'signInReadableProof',
  'kept-and-hidden': 'signInKept',
  'any-visitor': 'signInVisitor',
  token: 'signInToken',
  hidden: 'signInHidden',
  'short-session': 'signInShort',
  'readable-session': 'signInReadableSession',
  who: 'signInWho',
  long: 'signInLong',
  'other-purpose': 'signInOther',
  none: 'signInNone',
  went: 'signInWent',
  changed: 'signInChanged',
  before: 'signInBefore',
  kind: 'signInKind',
};

/** Why a cookie or a key of storage may be the sign-in, and until when it is kept. `host`: that of the site. */
export function cookieReason(
  { area, expiresAt, host: ofCookie, kind, paths, reason }: CookieProposal,
  host: string,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const facts = [
    words(reasonKey[reason]),
    ...(area === null ? [] : [words(area === 'local' ? 'signInStorage' : 'signInTabStorage')]),
    ...(kind === 'cookie' ? reachOf(ofCookie, paths, host).map((reach) => words('signInAllOf', { host: reach })) : []),
    ...(expiresAt === null ? [] : [words('signInUntil', { date: format.date(expiresAt) })]),
  ];
  return facts.join(' · ');
}

/** Where a cookie is sent, where that is not just the host of the site. */
function reachOf(ofCookie: string, paths: CookieProposal['paths'], host: string): readonly string[] {
  const parts = (paths ?? []).filter((path) => path !== '/').map((path) => ofCookie + path);
  return parts.length > 0 ? parts : ofCookie === host ? [] : [ofCookie];
}
