import type { EpochMs } from '../../time.ts';
import type { Cookie } from '../cookie.ts';
import { judgeCookie, type SignInScore } from './judge-cookie.ts';

export type JudgedCookie = SignInScore & { readonly cookie: Cookie };

/** The cookies of one site that may be a sign-in, the likeliest first. */
export function rankCookies(cookies: readonly Cookie[], now: EpochMs): readonly JudgedCookie[] {
  return cookies
    .map((cookie) => ({ cookie, ...judgeCookie(cookie, now) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
}
