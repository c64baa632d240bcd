import { DAY_MS } from '../site/duration.ts';
import type { SiteDefinition } from '../site/site-definition.ts';
import { type AnyApp, type AnySettings, hostOf } from './any-app.ts';
import { anyRoutes } from './any-routes.ts';
import { authCookies, bearerOf, credentialName, random, TOKEN } from './credential.ts';
import { createTurns } from './turns.ts';

/** Makes a running app from its description. Its session table is the judge. */
export function anySite(app: AnyApp): SiteDefinition<AnySettings> {
  const name = credentialName(app);
  const { keeps } = app;
  const turns = createTurns(app);
  return {
    hosts: [hostOf(app)],
    lifetimeMs: 7 * DAY_MS,
    renewEveryMs: keeps.in === 'cookie' && keeps.rotates ? 0 : null,
    defaultSettings: { graceMs: app.graceMs ?? 0 },
    mainCookie: name,
    newCredentials: () => ({ [name]: random(32), [TOKEN]: random(18) }),
    credentialOf(request) {
      const shown = keeps.in === 'cookie' ? request.cookie(name) : bearerOf(request.header('authorization'));
      return shown === null ? null : { name, secret: turns.secretOf(request, shown) };
    },
    authCookies: (credentials, maxAgeMs) => authCookies(app, turns.next(credentials), maxAgeMs),
    extraCookies: () => [],
    routes: (core) => anyRoutes(app, core),
    seed: () => undefined,
  };
}
