import { randomBytes } from 'node:crypto';
import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInPage } from '../page/sign-in-page.ts';
import { findAccount } from '../site/accounts.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteCore, SiteDefinition } from '../site/site-definition.ts';

/** A service that lets another host, of another domain, sign people in and out. */
export const SERVICE = { host: 'trap-single.example', brand: 'Timetable', cookie: 'timetable_session' };
export const DESK = { host: 'front-desk.example', brand: 'Front desk', cookie: 'desk_session' };

type Settings = Readonly<Record<never, never>>;
type Half = typeof SERVICE;

/**
 * The service. Whoever opens it without a session is sent to the desk, and comes back signed in, without being asked,
 * as long as the desk's session lives. Its sign-out goes on to the desk's.
 */
export const serviceSite: SiteDefinition<Settings> = half(SERVICE, (core) => [
  page(SERVICE, '/', (request) => {
    const session = core.current(request);
    if (session === null) return redirectReply('/login');
    const nav = html`<a href="/logout">Sign out</a>`;
    return practicePage(SERVICE, nav, html`<h1>Timetable</h1><p>Signed in as ${session.account}.</p>`);
  }),
  page(SERVICE, '/login', () => redirectReply(`https://${DESK.host}/authorize`)),
  page(SERVICE, '/back', ({ query }) => enter(core, query.get('account'), '/')),
  page(SERVICE, '/goodbye', () =>
    practicePage(SERVICE, html``, html`<h1>Goodbye</h1><p><a class="button" href="/login">Sign in</a></p>`),
  ),
  {
    ...page(SERVICE, '/logout', (request) => leave(core, request, `https://${DESK.host}/logout`)),
    role: 'sign-out',
  },
]);

/** The desk. Its own session outlives that of the service. */
export const deskSite: SiteDefinition<Settings> = half(DESK, (core) => [
  page(DESK, '/authorize', (request) => {
    const session = core.current(request);
    if (session !== null) return redirectReply(backWith(session.account));
    return signInPage({
      brand: DESK.brand,
      chosen: null,
      action: '/practice/sign-in',
      hidden: {},
      leadsTo: `https://${SERVICE.host}`,
    });
  }),
  {
    host: DESK.host,
    method: 'POST',
    path: '/practice/sign-in',
    role: 'practice',
    answer: ({ form }) => enter(core, form.get('account'), backWith(form.get('account') ?? '')),
  },
  {
    ...page(DESK, '/logout', (request) => leave(core, request, `https://${SERVICE.host}/goodbye`)),
    role: 'sign-out',
  },
]);

function half({ host, cookie }: Half, routes: (core: SiteCore<Settings>) => Route[]): SiteDefinition<Settings> {
  return {
    hosts: [host],
    lifetimeMs: 7 * DAY_MS,
    renewEveryMs: null,
    defaultSettings: {},
    mainCookie: cookie,
    newCredentials: () => ({ [cookie]: randomBytes(32).toString('base64url') }),
    credentialOf(request) {
      const secret = request.cookie(cookie);
      return secret === null ? null : { name: cookie, secret };
    },
    authCookies: (credentials, maxAgeMs) => [
      // Lax is enough: the two hosts reach each other by redirects of the whole page.
      `${cookie}=${maxAgeMs === 0 ? '' : (credentials[cookie] ?? '')}; Path=/; Max-Age=${Math.round(maxAgeMs / 1000)}; HttpOnly; Secure; SameSite=Lax`,
    ],
    extraCookies: () => [],
    routes,
    seed: () => undefined,
  };
}

function page({ host }: Half, path: string, answer: Route['answer']): Route {
  return { host, method: 'GET', path, role: 'page', answer };
}

function practicePage({ brand }: Half, nav: ReturnType<typeof html>, body: ReturnType<typeof html>): Reply {
  const said = html`${body}<p class="soft">This app is for practice: another host signs in and out for it.</p>`;
  return pageReply({ brand, title: brand, nav, body: said });
}

function backWith(account: string): string {
  return `https://${SERVICE.host}/back?account=${encodeURIComponent(account)}`;
}

function enter(core: SiteCore<Settings>, email: string | null, to: string): Reply {
  const account = findAccount(email ?? '');
  if (account === null) return jsonReply(400, { error: 'Practice site: unknown account.' });
  return redirectReply(to, core.signIn(account.email, 'Browser', 0).setCookies);
}

function leave(core: SiteCore<Settings>, request: Parameters<SiteCore<Settings>['current']>[0], to: string): Reply {
  const session = core.current(request);
  if (session !== null) core.end(session.id, 'sign-out-request');
  return redirectReply(to, core.clearingCookies());
}
