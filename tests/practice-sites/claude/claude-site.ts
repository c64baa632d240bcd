import { signInRoutes } from '../page/sign-in-routes.ts';
import { DAY_MS, HOUR_MS } from '../site/duration.ts';
import type { SiteDefinition } from '../site/site-definition.ts';
import { claudeApiRoutes } from './api-routes.ts';
import { type FactsSettings, lengthNow, withPagesNow } from './changed-facts.ts';
import { cookieShapesRoute } from './cookie-shapes-route.ts';
import { leftOverCookies, newSessionKey, sessionKeyCookie } from './cookies.ts';
import { type DeadCookieSettings, withDeadCookies } from './dead-cookie.ts';
import { manyCookiesRoute } from './many-cookies-route.ts';
import { claudePageRoutes } from './page-routes.ts';
import { sessionFormRoutes } from './session-form-routes.ts';
import { NEIGHBOUR_HOST, storageRoutes } from './storage-routes.ts';
import { type TokenSettings, tokenRoutes } from './token-routes.ts';

export type ClaudeSettings = DeadCookieSettings &
  FactsSettings &
  TokenSettings & {
    /** Sets a host-only copy of the auth cookie beside the domain-wide one, as one source reports. */
    hostOnlyTwin: boolean;
  };

/** Practice Claude: sessions end after 28 idle days. A visit renews them at most once an hour. */
export const CLAUDE_SITE: SiteDefinition<ClaudeSettings> = {
  hosts: ['claude.ai', NEIGHBOUR_HOST],
  lifetimeMs: 28 * DAY_MS,
  renewEveryMs: HOUR_MS,
  defaultSettings: { hostOnlyTwin: false, deadCookie: 'leave', facts: 'as-known', tokens: [], revoking: 'takes-away' },
  mainCookie: 'sessionKey',
  newCredentials: () => ({ sessionKey: newSessionKey('sk-ant-sid01-') }),
  credentialOf(request) {
    const secret = request.cookie('sessionKey');
    return secret === null ? null : { name: 'sessionKey', secret };
  },
  authCookies(credentials, maxAgeMs, settings) {
    const value = maxAgeMs === 0 ? '' : (credentials.sessionKey ?? '');
    const domains = settings.hostOnlyTwin ? ['claude.ai', null] : ['claude.ai'];
    return domains.map((domain) => sessionKeyCookie(value, domain, lengthNow(maxAgeMs, settings)));
  },
  extraCookies: leftOverCookies,
  routes: (core) => [
    ...withDeadCookies(core, [
      ...signInRoutes(core, 'claude.ai', 'Claude'),
      ...withPagesNow(core, claudePageRoutes(core)),
    ]),
    ...storageRoutes(),
    cookieShapesRoute,
    manyCookiesRoute,
    ...sessionFormRoutes(core),
    ...claudeApiRoutes(core),
    ...tokenRoutes(core),
  ],
  seed: (table) => {
    table.create('ada@example.test', 'Phone', 0);
  },
};
