import { randomBytes, randomUUID } from 'node:crypto';
import { buildSetCookie } from '../http/set-cookie.ts';
import { accountOf } from '../site/accounts.ts';
import { DAY_MS, MINUTE_MS } from '../site/duration.ts';

const YEAR_MS = 365 * DAY_MS;

/** A secret that looks like the real ones: a known prefix, and about 130 characters. */
export function newSessionKey(prefix: 'sk-ant-sid01-' | 'sk-ant-sid02-'): string {
  return prefix + randomBytes(88).toString('base64url');
}

/** The auth cookie. `domain` null gives the host-only copy that claude.ai is reported to set. */
export function sessionKeyCookie(secret: string, domain: string | null, maxAgeMs: number): string {
  return buildSetCookie('sessionKey', secret, { domain, maxAgeMs, httpOnly: true, sameSite: 'Lax' });
}

/**
 * The five cookies that stay after signing out. Documented are their names and the attributes of `lastActiveOrg`. The
 * attributes of the others are guesses, so nothing may rely on them.
 */
export function leftOverCookies(account: string): string[] {
  const domain = 'claude.ai';
  const shared = { domain, sameSite: 'Lax' } as const;
  return [
    buildSetCookie('__ssid', randomUUID(), { ...shared, maxAgeMs: YEAR_MS, httpOnly: true }),
    buildSetCookie('__cf_bm', randomBytes(32).toString('base64url'), {
      domain,
      maxAgeMs: 30 * MINUTE_MS,
      httpOnly: true,
      sameSite: 'None',
    }),
    buildSetCookie('anthropic-device-id', randomUUID(), { ...shared, maxAgeMs: YEAR_MS, httpOnly: false }),
    buildSetCookie('lastActiveOrg', accountOf({ account }).organizationUuid, {
      ...shared,
      maxAgeMs: YEAR_MS,
      httpOnly: false,
    }),
    buildSetCookie('activitySessionId', randomUUID(), { ...shared, maxAgeMs: DAY_MS, httpOnly: false }),
  ];
}
