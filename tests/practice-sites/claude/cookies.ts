import { randomBytes, randomUUID } from 'node:crypto';
import { buildSetCookie } from '../http/set-cookie.ts';
import { accountOf } from '../site/accounts.ts';
import { DAY_MS, MINUTE_MS } from '../site/duration.ts';

const YEAR_MS = 365 * DAY_MS;

/** A secret in the shape of the real ones: a known beginning, about 130 characters. */
export function newSessionKey(prefix: 'sk-ant-sid01-' | 'sk-ant-sid02-'): string {
  return prefix + randomBytes(88).toString('base64url');
}

/** The auth cookie. `domain` null is the host-only twin that claude.ai is reported to keep. */
export function sessionKeyCookie(secret: string, domain: string | null, maxAgeMs: number): string {
  return buildSetCookie('sessionKey', secret, { domain, maxAgeMs, httpOnly: true, sameSite: 'Lax' });
}

/**
 * The five cookies that signing out leaves behind. Documented are the names and the attributes of `lastActiveOrg`;
 * the others' attributes are plain guesses that nothing may rely on.
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
