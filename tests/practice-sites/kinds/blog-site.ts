import type { Reply } from '../http/reply.ts';
import { redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import { html } from '../page/markup.ts';
import { type KindApp, type KindCore, kindPage, kindSite, tokenOf } from './kind-site.ts';

const HASH = '4f1c0b9a8d7e6f5a4b3c2d1e0f9a8b7c';
const out = (token: string) => `/wp-login.php?action=logout&_wpnonce=${token}`;

/** Behaves like WordPress: its link holds a nonce; without a good one a page with that link is shown, as 403. */
export const BLOG: KindApp = {
  host: 'blog.choir.example',
  brand: 'Choir blog',
  says: 'a bare visit to its sign-out is asked about, and only its own link signs out at once',
  cookie: `wordpress_logged_in_${HASH}`,
  head: html`<meta name="generator" content="WordPress 6.8.2"><link rel="https://api.w.org/" href="/wp-json/">`,
  controls: (token) => html`<span id="wpadminbar"><a href="/wp-login.php?action=lostpassword">Password</a>
<a href="${out(token)}">Log Out</a></span>`,
  routes: (core) => [
    {
      host: 'blog.choir.example',
      method: 'GET',
      path: '/wp-login.php',
      role: 'sign-out',
      answer: (request) => login(core, request),
    },
  ],
};

export const blogSite = kindSite(BLOG);

function login(core: KindCore, request: PracticeRequest): Reply {
  const session = core.current(request);
  if (session === null || request.query.get('action') !== 'logout') return redirectReply('/login');
  if (request.query.get('_wpnonce') !== tokenOf(core, session)) {
    const asks = html`<h1>You are attempting to log out of Choir blog</h1>
<p>Do you really want to <a href="${out(tokenOf(core, session))}">log out</a>?</p>`;
    return kindPage(BLOG, html``, asks, 403);
  }
  core.end(session.id, 'sign-out-request');
  return redirectReply('/login?loggedout=true', core.clearingCookies());
}
