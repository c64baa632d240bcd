import { isSameData } from '../is-same-data.ts';
import { MOST_WAYS, type SiteDraft, toOwnDefinition, toOwnDraft, toWaysIn } from './own-site.ts';
import type { AuthCookie, SiteDefinition } from './site.ts';

/**
 * The definition with what a draft says of its name, its sign-in and its way to sign out. All else stays: a file may
 * say more of a site than the screens ask for. What was learned of its cookies stays while they do; what is changed is
 * untried.
 */
export function changeOwn(before: SiteDefinition, draft: SiteDraft): SiteDefinition {
  const known = toOwnDraft(before);
  const { authCookies, signOut } = toOwnDefinition({ ...draft, origin: known.origin });
  const isSameSignIn = isSameSet(draft.cookies, known.cookies) && isSameSet(draft.storage, known.storage);
  const isSameWay = isSameData([draft.way, draft.otherWays], [known.way, known.otherWays]);
  const waysIn = draft.signOn === undefined ? before.waysIn : toWaysIn(draft.signOn);
  const named = { ...before, name: draft.name, waysIn };
  if (isSameSignIn && isSameWay) return named;
  const guides = before.signOut.filter(({ kind }) => kind === 'guide');
  const ways = signOut.filter(({ kind }) => kind !== 'guide');
  const asBefore = guides.length > 0 ? guides : signOut.filter(({ kind }) => kind === 'guide');
  return {
    ...named,
    ...(isSameSignIn
      ? {}
      : { ...unlearned, authCookies: withMatches(authCookies, before), authStorage: draft.storage }),
    ...(isSameWay ? {} : { signOut: [...ways.slice(0, MOST_WAYS - asBefore.length), ...asBefore] }),
    source: before.source.kind === 'built-in' ? before.source : { ...before.source, tried: 'no' },
  };
}

const unlearned = { probe: null, replaySafe: false, visitorCookies: [], lifetime: { kind: 'unknown' } } as const;

/** The screens list the likeliest first, which may be another one each time. */
function isSameSet<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one) => others.some((other) => isSameData(one, other)));
}

/** A cookie that was taken in parts still is. */
function withMatches(cookies: readonly AuthCookie[], { authCookies }: SiteDefinition): readonly AuthCookie[] {
  const isChunked = (name: string) => authCookies.some((known) => known.name === name && known.match === 'chunked');
  return cookies.map((cookie) => (isChunked(cookie.name) ? { ...cookie, match: 'chunked' } : cookie));
}
