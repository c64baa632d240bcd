import { randomBytes } from 'node:crypto';
import { type Reply, redirectReply } from '../http/reply.ts';
import type { RequestHead } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { buildSetCookie } from '../http/set-cookie.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInRoutes } from '../page/sign-in-routes.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteCore, SiteDefinition } from '../site/site-definition.ts';
import type { Visited } from './visited-sites.ts';

export type VisitedSettings = Readonly<Record<never, never>>;

/**
 * Behaves as the facts of such a site say: the visit ends the session, lets its cookies expire and leads to the front
 * door, and no answer tells who is signed in. One secret stands in each of its cookies.
 */
export function visitedSite({ definition, signOut }: Visited): SiteDefinition<VisitedSettings> {
  const names = definition.authCookies.map(({ name }) => name);
  const main = names[0] ?? '';
  const hosts = definition.origins.map((origin) => new URL(origin).hostname);
  return {
    hosts,
    lifetimeMs: 30 * DAY_MS,
    renewEveryMs: null,
    defaultSettings: {},
    mainCookie: main,
    newCredentials: () => ({ [main]: randomBytes(32).toString('base64url') }),
    credentialOf(request: RequestHead) {
      const secret = names.map((name) => request.cookie(name)).find((value) => value !== null) ?? null;
      return secret === null ? null : { name: main, secret };
    },
    authCookies: (credentials, maxAgeMs) =>
      definition.authCookies.map(({ name, hosts: [host = null] }) =>
        buildSetCookie(name, maxAgeMs === 0 ? '' : (credentials[main] ?? ''), {
          domain: name.startsWith('__Host-') ? null : host,
          maxAgeMs,
          httpOnly: true,
          sameSite: 'Lax',
        }),
      ),
    extraCookies: () => [],
    routes: (core) => [
      ...hosts.flatMap((host) => [
        ...signInRoutes(core, host, definition.name),
        homeRoute(core, host, definition.name),
      ]),
      {
        host: signOut.hostname,
        method: 'GET',
        path: signOut.pathname,
        role: 'sign-out',
        answer(request) {
          const session = core.current(request);
          if (session !== null) core.end(session.id, 'sign-out-request');
          return redirectReply(definition.pages.home, core.clearingCookies());
        },
      },
    ],
    seed: () => undefined,
  };
}

function homeRoute(core: SiteCore<VisitedSettings>, host: string, brand: string): Route {
  return {
    host,
    method: 'GET',
    path: '/',
    role: 'page',
    answer(request): Reply {
      const session = core.current(request);
      const body = html`<h1>Home</h1><p>${session === null ? 'Nobody is signed in here.' : `Signed in as ${session.account}.`}</p>`;
      return pageReply({ brand, title: 'Home', body });
    },
  };
}
