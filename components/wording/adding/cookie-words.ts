import type { CookieProposal } from '../../../utils/core/discovery/site-proposal.ts';
import type { App } from '../../app-context.ts';

/** Why a cookie or a key of storage may be the sign-in, and until when it is kept. `host`: that of the site. */
export function cookieReason(
  { area, expiresAt, host: ofCookie, kind, paths, reason }: CookieProposal,
  host: string,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const facts = [
    words('likeSignIn', { because: reason }),
    ...(area === null ? [] : [words('signInStored', { area: area === 'local' ? 'local' : 'other' })]),
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
