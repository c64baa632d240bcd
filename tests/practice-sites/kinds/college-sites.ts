import { randomBytes } from 'node:crypto';
import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { html, type Markup } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInPage } from '../page/sign-in-page.ts';
import { findAccount } from '../site/accounts.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteCore, SiteDefinition } from '../site/site-definition.ts';

/** An app whose own sign-out ends its own session alone, and the provider that signs in to it without asking. */
export const LIBRARY = { host: 'library.example', brand: 'Library', cookie: 'library_session', path: '/' };
export const COLLEGE = {
  host: 'login.college.example',
  brand: 'College login',
  cookie: 'KEYCLOAK_IDENTITY',
  path: '/realms/college/',
};
const OUT = '/realms/college/protocol/openid-connect/logout';
const CONFIRM = `${OUT}/logout-confirm`;

type Settings = Readonly<Record<never, never>>;
type Core = SiteCore<Settings>;
type Half = typeof LIBRARY;

export const librarySite = half(LIBRARY, (core) => [
  get(LIBRARY, '/', (request) => {
    const session = core.current(request);
    if (session === null) return redirectReply(`https://${COLLEGE.host}/realms/college/protocol/openid-connect/auth`);
    const account = `https://${COLLEGE.host}/realms/college/account/?referrer_uri=https://${LIBRARY.host}/`;
    const nav = html`<a href="${account}">College account</a>
<a href="/logout">Sign out</a>`;
    return page(LIBRARY, nav, html`<h1>Your books</h1><p>Signed in as ${session.account}.</p>`);
  }),
  get(LIBRARY, '/back', ({ query }) => enter(core, query.get('account'), '/')),
  get(LIBRARY, '/goodbye', () => page(LIBRARY, html``, html`<h1>Goodbye</h1><p><a href="/">Your books</a></p>`)),
  { ...get(LIBRARY, '/logout', (request) => leave(core, request, '/goodbye')), role: 'sign-out' },
]);

/** Behaves like Keycloak: its sign-out asks once. */
export const collegeSite = half(COLLEGE, (core) => [
  get(COLLEGE, '/realms/college/protocol/openid-connect/auth', (request) => {
    const session = core.current(request);
    return session === null ? askWho() : redirectReply(backWith(session.account));
  }),
  get(COLLEGE, '/realms/college/account/', (request) => {
    const session = core.current(request);
    if (session === null) return askWho();
    const nav = html`<a href="/realms/college/account/applications">Applications</a> <a href="${OUT}">Sign out</a>`;
    return page(COLLEGE, nav, html`<h1>Your account</h1><p>Signed in as ${session.account}.</p>`);
  }),
  post('/realms/college/login-actions/authenticate', 'practice', ({ form }) =>
    enter(core, form.get('account'), backWith(form.get('account') ?? '')),
  ),
  get(COLLEGE, OUT, () =>
    page(
      COLLEGE,
      html``,
      html`<h1>Logging out</h1><form method="post" action="${CONFIRM}"><button>Logout</button></form>`,
    ),
  ),
  post(CONFIRM, 'sign-out', (request) => leave(core, request, '/realms/college/account/')),
]);

const askWho = (): Reply =>
  signInPage({
    brand: COLLEGE.brand,
    chosen: null,
    action: '/realms/college/login-actions/authenticate',
    hidden: {},
    leadsTo: `https://${LIBRARY.host}`,
  });

function half({ cookie, host, path }: Half, routes: (core: Core) => Route[]): SiteDefinition<Settings> {
  const value = () => randomBytes(32).toString('base64url');
  return {
    hosts: [host],
    lifetimeMs: 7 * DAY_MS,
    renewEveryMs: null,
    defaultSettings: {},
    mainCookie: cookie,
    newCredentials: () => ({ [cookie]: value() }),
    credentialOf(request) {
      const secret = request.cookie(cookie);
      return secret === null ? null : { name: cookie, secret };
    },
    authCookies: (credentials, maxAgeMs) => [
      `${cookie}=${maxAgeMs === 0 ? '' : (credentials[cookie] ?? '')}; Path=${path}; Max-Age=${Math.round(maxAgeMs / 1000)}; HttpOnly; Secure; SameSite=Lax`,
    ],
    extraCookies: () => [],
    routes,
    seed: () => undefined,
  };
}

function get({ host }: Half, path: string, answer: Route['answer']): Route {
  return { host, method: 'GET', path, role: 'page', answer };
}

function post(path: string, role: Route['role'], answer: Route['answer']): Route {
  return { host: COLLEGE.host, method: 'POST', path, role, answer };
}

function page({ brand }: Half, nav: Markup, body: Markup): Reply {
  const said = html`${body}<p class="soft">This site is for practice: one host signs in to the other unasked.</p>`;
  return pageReply({ brand, title: brand, nav, body: said });
}

const backWith = (account: string) => `https://${LIBRARY.host}/back?account=${encodeURIComponent(account)}`;

function enter(core: Core, email: string | null, to: string): Reply {
  const account = findAccount(email ?? '');
  if (account === null) return jsonReply(400, { error: 'Practice site: unknown account.' });
  return redirectReply(to, core.signIn(account.email, 'Browser', 0).setCookies);
}

function leave(core: Core, request: PracticeRequest, to: string): Reply {
  const session = core.current(request);
  if (session !== null) core.end(session.id, 'sign-out-request');
  return redirectReply(to, core.clearingCookies());
}
