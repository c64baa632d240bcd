import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { buildSetCookie } from '../http/set-cookie.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInRoutes } from '../page/sign-in-routes.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteCore, SiteDefinition } from '../site/site-definition.ts';

/** Everyday sites have no settings. */
export type EverydaySettings = Readonly<Record<never, never>>;

/** A cookie of a sign-in. `domain` null makes it host-only; one that pages may read is not HttpOnly. */
export type SignInCookie = {
  readonly name: string;
  readonly domain: string | null;
  readonly readable: boolean;
  readonly newValue: () => string;
};

export type Everyday = {
  readonly name: string;
  /** The front door, and every other host of the site. */
  readonly hosts: readonly [string, ...string[]];
  /** The first one is the session. A sign-out removes it alone, unless `removes` says that all go. */
  readonly cookies: readonly [SignInCookie, ...SignInCookie[]];
  readonly removes?: 'all';
  readonly routes: (core: SiteCore<EverydaySettings>) => Route[];
  /** Set-Cookie lines of every front page that nobody is signed in at. */
  readonly visitorCookies?: () => string[];
};

/** A practice site that behaves as its documented facts say, and no further. Its 90 fixed days are our choice. */
export function everydaySite(site: Everyday): SiteDefinition<EverydaySettings> {
  const { cookies, hosts, name } = site;
  const [front] = hosts;
  const [main] = cookies;
  return {
    hosts,
    lifetimeMs: 90 * DAY_MS,
    renewEveryMs: null,
    defaultSettings: {},
    mainCookie: main.name,
    newCredentials: () => Object.fromEntries(cookies.map((cookie) => [cookie.name, cookie.newValue()])),
    credentialOf(request) {
      const secret = request.cookie(main.name);
      return secret === null ? null : { name: main.name, secret };
    },
    authCookies: (credentials, maxAgeMs) =>
      (maxAgeMs === 0 && site.removes !== 'all' ? [main] : cookies).map(({ domain, name: cookie, readable }) =>
        buildSetCookie(cookie, maxAgeMs === 0 ? '' : (credentials[cookie] ?? ''), {
          domain,
          maxAgeMs,
          httpOnly: !readable,
          sameSite: 'Lax',
        }),
      ),
    extraCookies: () => [],
    routes: (core) => [...signInRoutes(core, front, name), homeRoute(core, site), ...site.routes(core)],
    seed: () => undefined,
  };
}

function homeRoute(core: SiteCore<EverydaySettings>, { hosts, name, visitorCookies }: Everyday): Route {
  const answer: Route['answer'] = (request) => {
    const session = core.current(request);
    if (session === null) return { ...welcomePage(name), setCookies: visitorCookies?.() ?? [] };
    return pageReply({ brand: name, title: 'Home', body: html`<h1>Home</h1><p>Signed in as ${session.account}.</p>` });
  };
  return { host: hosts[0], method: 'GET', path: '/', role: 'page', answer };
}

export function welcomePage(brand: string): Reply {
  const body = html`<h1>Welcome</h1><p>Nobody is signed in here.</p><p><a class="button" href="/login">Sign in</a></p>`;
  return pageReply({ brand, title: 'Welcome', body });
}
