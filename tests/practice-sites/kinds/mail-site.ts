import { type Reply, redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import { html } from '../page/markup.ts';
import { type KindApp, type KindCore, kindSite, tokenOf } from './kind-site.ts';

const HOST = 'mail.choir.example';

/**
 * Behaves like Roundcube: one path for all pages. Its link holds a token, and has the name of the person; a bare visit,
 * or one with another token, stays signed in.
 */
export const MAIL: KindApp = {
  host: HOST,
  brand: 'Choir mail',
  says: 'a bare visit to its sign-out ends nothing, and all its pages have one path',
  cookie: 'roundcube_sessauth',
  alsoSets: ['roundcube_sessid'],
  head: html`<script src="/program/js/app.min.js"></script>`,
  controls: (token) => html`<a href="./?_task=mail">Mail</a> <a href="./?_task=settings">Ada Example</a>
<a class="button-logout" href="./?_task=logout&_token=${token}">Logout ada@example.test</a>`,
  start: (core, request) => signOut(core, request),
  routes: () => [{ host: HOST, method: 'GET', path: '/program/js/app.min.js', role: 'practice', answer: () => script }],
};

export const mailSite = kindSite(MAIL);

const script: Reply = { status: 200, headers: { 'Content-Type': 'text/javascript' }, setCookies: [], body: '' };

function signOut(core: KindCore, request: PracticeRequest): Reply | null {
  const session = core.current(request);
  if (session === null || request.query.get('_task') !== 'logout') return null;
  if (request.query.get('_token') !== tokenOf(core, session)) return null;
  core.end(session.id, 'sign-out-request');
  return redirectReply('/login', core.clearingCookies());
}
