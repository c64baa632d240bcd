import { randomBytes, randomUUID } from 'node:crypto';
import { buildSetCookie } from '../http/set-cookie.ts';
import { signInRoutes } from '../page/sign-in-routes.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteDefinition } from '../site/site-definition.ts';
import { type House, LAMP_COOKIE } from './houses.ts';
import { lampRoutes } from './lamp-routes.ts';

const YEAR_MS = 365 * DAY_MS;

/** A house of the street has no settings. */
export type LampSettings = Readonly<Record<never, never>>;

/**
 * Practice Lamp Street: sessions of 7 fixed days, one auth cookie, and further cookies and stored data that signing out
 * leaves.
 */
export function lampSite(house: House): SiteDefinition<LampSettings> {
  return {
    hosts: [house.host],
    lifetimeMs: 7 * DAY_MS,
    renewEveryMs: null,
    defaultSettings: {},
    mainCookie: LAMP_COOKIE,
    newCredentials: () => ({ [LAMP_COOKIE]: randomBytes(32).toString('base64url') }),
    credentialOf(request) {
      const secret = request.cookie(LAMP_COOKIE);
      return secret === null ? null : { name: LAMP_COOKIE, secret };
    },
    authCookies(credentials, maxAgeMs) {
      const value = maxAgeMs === 0 ? '' : (credentials[LAMP_COOKIE] ?? '');
      return [buildSetCookie(LAMP_COOKIE, value, { domain: null, maxAgeMs, httpOnly: true, sameSite: 'Lax' })];
    },
    extraCookies: () => leftOverCookies(house.host),
    routes: (core) => [...signInRoutes(core, house.host, house.name), ...lampRoutes(core, house)],
    seed: () => undefined,
  };
}

/** Domain-wide and host-only cookies, visible to scripts and to the server only. */
function leftOverCookies(host: string): string[] {
  return [
    buildSetCookie('analytics', randomUUID(), { domain: host, maxAgeMs: YEAR_MS, httpOnly: false, sameSite: 'Lax' }),
    buildSetCookie('lamp-id', randomUUID(), { domain: null, maxAgeMs: YEAR_MS, httpOnly: false, sameSite: 'Lax' }),
    buildSetCookie('lamp-device', randomUUID(), { domain: null, maxAgeMs: YEAR_MS, httpOnly: true, sameSite: 'Lax' }),
  ];
}
