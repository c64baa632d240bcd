import { redirectReply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { type KindApp, type KindCore, kindSite, tokenOf } from './kind-site.ts';

/** A cookie that Roundcube has, on other software: what it would do there does something else here. */
export const POST_ROOM: KindApp = {
  host: 'post-room.example',
  brand: 'Post room',
  says: 'its cookie has the name that known software gives to its own, and it is other software',
  cookie: 'roundcube_sessauth',
  head: html`<meta name="generator" content="Hugo 0.140">`,
  controls: (token) => html`<a href="/?_task=logout">Tasks of the day</a> ${form(token)}`,
  routes: (core) => end(core, 'post-room.example'),
};

/** A page that says it is made by MediaWiki, and another cookie. */
export const MUSEUM: KindApp = {
  host: 'museum.example',
  brand: 'Museum',
  says: 'its pages say that known software made them, and its sign-in is its own',
  cookie: 'museum_session',
  head: html`<meta name="generator" content="MediaWiki 1.43.0">`,
  controls: (token) => html`<a href="/index.php/Special:UserLogout/about">About</a> ${form(token)}`,
  routes: (core) => end(core, 'museum.example'),
};

export const postRoomSite = kindSite(POST_ROOM);
export const museumSite = kindSite(MUSEUM);

function form(token: string) {
  return html`<form method="post" action="/session/end"><input type="hidden" name="token" value="${token}">
<button>Sign out</button></form>`;
}

function end(core: KindCore, host: string): Route[] {
  return [
    {
      host,
      method: 'POST',
      path: '/session/end',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        if (session === null || request.form.get('token') !== tokenOf(core, session)) return redirectReply('/');
        core.end(session.id, 'sign-out-request');
        return redirectReply('/login', core.clearingCookies());
      },
    },
  ];
}
