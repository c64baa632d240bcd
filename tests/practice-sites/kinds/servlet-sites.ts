import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { RequestHead } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import type { HostedSite } from '../http/server.ts';
import { html } from '../page/markup.ts';
import { type KindApp, type KindCore, kindPage, kindSite } from './kind-site.ts';

/**
 * One host with four applications, as a Java server has them. Each has its own sessions, and all one name of cookie.
 * One of them tells nobody who is signed in: it has no address for that, and shows everybody the same page.
 */
export const SERVLETS_HOST = 'servlets.example';

/** `base`: the path that it stands under, and that its cookie is set for; empty for the whole host. */
function servlet(base: string, brand: string, tells: 'who' | 'nothing' = 'who'): KindApp & { readonly base: string } {
  const controls = () => html`<a href="${base}/logout">Log out</a>`;
  const app: KindApp & { readonly base: string } = {
    host: SERVLETS_HOST,
    base,
    brand,
    says: 'other applications of its host have a cookie of the same name, at paths of their own',
    cookie: 'JSESSIONID',
    ...(tells === 'who' ? { script: `${base}/who.js` } : {}),
    controls,
    start: (): Reply | null => (tells === 'who' ? null : kindPage(app, controls(), html`<h1>Start</h1>`)),
    routes: (core: KindCore): Route[] => [
      {
        host: SERVLETS_HOST,
        method: 'GET',
        path: `${base}/logout`,
        role: 'sign-out',
        answer(request) {
          const session = core.current(request);
          if (session !== null) core.end(session.id, 'sign-out-request');
          return redirectReply(`${base}/`, core.clearingCookies());
        },
      },
      ...(tells === 'who' ? questions(base, core) : []),
    ],
  };
  return app;
}

/** Its question who is signed in, and the script of its pages that asks it. */
function questions(base: string, core: KindCore): Route[] {
  return [
    {
      host: SERVLETS_HOST,
      method: 'GET',
      path: `${base}/api/me`,
      role: 'probe',
      answer(request) {
        const session = core.current(request);
        return session === null
          ? jsonReply(401, { error: { code: 'signed-out' } })
          : jsonReply(200, { user: { email: session.account } });
      },
    },
    {
      host: SERVLETS_HOST,
      method: 'GET',
      path: `${base}/who.js`,
      role: 'practice',
      answer: () => ({
        status: 200,
        headers: { 'Content-Type': 'text/javascript' },
        setCookies: [],
        body: `fetch('${base}/api/me');`,
      }),
    },
  ];
}

const ALPHA = servlet('/alpha', 'Alpha');
const BETA = servlet('/beta', 'Beta');
const SILENT = servlet('/silent', 'Silent', 'nothing');
const FRONT = servlet('', 'Front');

export const alphaSite = kindSite(ALPHA);
export const betaSite = kindSite(BETA);
export const silentSite = kindSite(SILENT);
export const frontSite = kindSite(FRONT);

/** The applications as one host: what is below the path of one is answered by it, and all else by the front one. */
export function onOneHost(
  named: Readonly<Record<'alpha' | 'beta' | 'silent', HostedSite>>,
  front: HostedSite,
): HostedSite {
  const siteAt = ({ path }: Pick<RequestHead, 'path'>) =>
    Object.entries(named).find(([name]) => path.startsWith(`/${name}/`))?.[1] ?? front;
  return {
    hosts: [SERVLETS_HOST],
    identify: (request) => siteAt(request).identify(request),
    handle: (request) => siteAt(request).handle(request),
  };
}
