import { randomBytes } from 'node:crypto';
import type { RequestHead } from '../http/request.ts';
import { buildSetCookie } from '../http/set-cookie.ts';
import { signInRoutes } from '../page/sign-in-routes.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteDefinition } from '../site/site-definition.ts';
import { CHARACTER_HOST, CHARACTER_HOSTS, characterRoutes } from './character-routes.ts';

/** Cookie names: the web session and the account token. */
export const WEB_COOKIE = 'web-next-auth';
export const TOKEN_COOKIE = 'HTTP_AUTHORIZATION';

export type CharacterSettings = {
  /** Not known of the real site: which hosts its auth cookies reach. */
  authCookieDomain: 'domain' | 'host-only';
  /** Not known of the real site: whether its sign-out also ends the account token. */
  logoutKillsToken: boolean;
};

/** Practice Character.AI: one session with two credentials. The 30 fixed days and the cookie flags are our choice. */
export const CHARACTER_SITE: SiteDefinition<CharacterSettings> = {
  hosts: CHARACTER_HOSTS,
  lifetimeMs: 30 * DAY_MS,
  renewEveryMs: null,
  defaultSettings: { authCookieDomain: 'domain', logoutKillsToken: true },
  mainCookie: WEB_COOKIE,
  newCredentials: () => ({
    [WEB_COOKIE]: randomBytes(48).toString('base64url'),
    [TOKEN_COOKIE]: randomBytes(20).toString('hex'),
  }),
  credentialOf(request) {
    return request.host === CHARACTER_HOST ? webCredential(request) : tokenCredential(request);
  },
  authCookies(credentials, maxAgeMs, settings) {
    const domain = settings.authCookieDomain === 'domain' ? CHARACTER_HOST : null;
    const token = `Token ${credentials[TOKEN_COOKIE] ?? ''}`;
    const isClearing = maxAgeMs === 0;
    return [
      { name: WEB_COOKIE, value: credentials[WEB_COOKIE] ?? '' },
      { name: TOKEN_COOKIE, value: token },
    ].map(({ name, value }) =>
      buildSetCookie(name, isClearing ? '' : value, { domain, maxAgeMs, httpOnly: true, sameSite: 'Lax' }),
    );
  },
  extraCookies: () => [],
  routes: (core) => [...signInRoutes(core, CHARACTER_HOST, 'Character.AI'), ...characterRoutes(core)],
  seed: () => undefined,
};

function webCredential(request: RequestHead): { name: string; secret: string } | null {
  const secret = request.cookie(WEB_COOKIE);
  return secret === null ? null : { name: WEB_COOKIE, secret };
}

/** Reads the account token. The account host wants it in a header; the cookie alone is not enough. */
function tokenCredential(request: RequestHead): { name: string; secret: string } | null {
  const match = /^Token ([0-9a-f]{40})$/.exec(request.header('authorization') ?? '');
  return match?.[1] === undefined ? null : { name: TOKEN_COOKIE, secret: match[1] };
}
