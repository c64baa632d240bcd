import { randomBytes } from 'node:crypto';
import type { Reply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { html, type Markup } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { signInRoutes } from '../page/sign-in-routes.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteCore, SiteDefinition } from '../site/site-definition.ts';

export type KindCore = SiteCore<Readonly<Record<never, never>>>;
export type KindSession = NonNullable<ReturnType<KindCore['current']>>;

/** What one host shows that runs known server software, or seems to. */
export type KindApp = {
  readonly host: string;
  /** The path that it stands under, without a slash at its end; the whole host unless given. */
  readonly base?: string;
  readonly brand: string;
  /** Said on its pages, after "This site is for practice: ". */
  readonly says: string;
  /** The cookie that signs in, and what else a sign-in sets. */
  readonly cookie: string;
  readonly alsoSets?: readonly string[];
  readonly head?: Markup;
  readonly bodyId?: string;
  /** The path of the script of its pages; none unless given. */
  readonly script?: string;
  /** What its start page shows to somebody who is signed in. */
  controls(token: string): Markup;
  /** What a request to its start page does instead of showing it; null to show it. */
  start?(core: KindCore, request: PracticeRequest): Reply | null;
  readonly routes?: (core: KindCore) => Route[];
};

const random = () => randomBytes(24).toString('base64url');
/** The token of a session, which its own page holds. */
export const TOKEN = 'token of the page';

/** Makes a running site. Its session table is the judge. */
export function kindSite(app: KindApp): SiteDefinition<Readonly<Record<never, never>>> {
  const { alsoSets = [], base = '', cookie, host } = app;
  const line = (name: string, value: string, maxAgeMs: number) =>
    `${name}=${value}; Path=${base || '/'}; Max-Age=${Math.round(maxAgeMs / 1000)}; HttpOnly; Secure; SameSite=Lax`;
  return {
    hosts: [host],
    lifetimeMs: 7 * DAY_MS,
    renewEveryMs: null,
    defaultSettings: {},
    mainCookie: cookie,
    newCredentials: () => ({ [cookie]: random(), [TOKEN]: random() }),
    credentialOf(request) {
      const secret = request.cookie(cookie);
      return secret === null ? null : { name: cookie, secret };
    },
    authCookies: (credentials, maxAgeMs) => [
      line(cookie, maxAgeMs === 0 ? '' : (credentials[cookie] ?? ''), maxAgeMs),
      ...alsoSets.map((name) => line(name, maxAgeMs === 0 ? '' : random(), maxAgeMs)),
    ],
    extraCookies: () => [],
    routes: (core) => [
      ...signInRoutes(core, host, app.brand, base),
      { host, method: 'GET', path: `${base}/`, role: 'page', answer: (request) => startOf(app, core, request) },
      ...(app.routes?.(core) ?? []),
    ],
    seed: () => undefined,
  };
}

export function tokenOf(core: KindCore, { id }: KindSession): string {
  return core.table.credentials(id)[TOKEN] ?? '';
}

function startOf(app: KindApp, core: KindCore, request: PracticeRequest): Reply {
  const other = app.start?.(core, request) ?? null;
  if (other !== null) return other;
  const session = core.current(request);
  if (session === null)
    return kindPage(
      app,
      html``,
      html`<h1>Welcome</h1><p><a class="button" href="${app.base ?? ''}/login">Sign in</a></p>`,
    );
  const body = html`<h1>Start</h1><p>Signed in as ${session.account}.</p>`;
  return kindPage(app, app.controls(tokenOf(core, session)), body);
}

/** A page of the site, as its software makes all of them. */
export function kindPage(app: KindApp, nav: Markup, body: Markup, status = 200): Reply {
  const said = html`${body}<p class="soft">This site is for practice: ${app.says}.</p>`;
  return pageReply(
    {
      brand: app.brand,
      title: app.brand,
      nav,
      body: said,
      ...(app.head === undefined ? {} : { head: app.head }),
      ...(app.bodyId === undefined ? {} : { bodyId: app.bodyId }),
      ...(app.script === undefined ? {} : { script: app.script }),
    },
    status,
  );
}
