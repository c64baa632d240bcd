import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { accountOf } from '../site/accounts.ts';
import type { EndedBy, PracticeSession } from '../site/session-table.ts';
import type { SiteCore } from '../site/site-definition.ts';

export const CHARACTER_HOST = 'character.ai';
const ACCOUNT_HOST = 'plus.character.ai';
export const CHARACTER_HOSTS = [CHARACTER_HOST, ACCOUNT_HOST, 'neo.character.ai'];
// Invented for practice: what the real menu sends to its server is not known for sure.
const LOG_OUT_FORM = '/practice/log-out';
const BRAND = 'Character.AI';

/** The web pages, the sign-out request that one source names, and the probe of the account host. */
export function characterRoutes(core: SiteCore<{ logoutKillsToken: boolean }>): Route[] {
  function end(session: PracticeSession, endedBy: EndedBy): void {
    core.table.end(session.id, endedBy, core.settings.logoutKillsToken ? [] : ['HTTP_AUTHORIZATION']);
  }

  return [
    ...['/', '/settings'].map(
      (path): Route => ({
        host: CHARACTER_HOST,
        method: 'GET',
        path,
        role: 'page',
        answer(request) {
          const session = core.current(request);
          return session === null ? publicPage() : homePage(session);
        },
      }),
    ),
    {
      host: CHARACTER_HOST,
      method: 'POST',
      path: LOG_OUT_FORM,
      role: 'page-sign-out',
      answer(request) {
        const session = core.current(request);
        if (session !== null) end(session, 'log-out-in-page');
        return redirectReply('/', core.clearingCookies());
      },
    },
    {
      // The path comes from a single source. The body and both answers are invented for practice.
      host: CHARACTER_HOST,
      method: 'POST',
      path: '/api/trpc/auth.logout',
      role: 'sign-out',
      answer(request) {
        const session = core.current(request);
        if (session === null) return jsonReply(401, [{ error: { json: { message: 'Practice: not signed in.' } } }]);
        end(session, 'sign-out-request');
        return { ...jsonReply(200, [{ result: { data: { json: null } } }]), setCookies: core.clearingCookies() };
      },
    },
    {
      host: ACCOUNT_HOST,
      method: 'GET',
      path: '/chat/user/',
      role: 'probe',
      answer(request) {
        const session = core.current(request);
        if (session === null) return jsonReply(401, { detail: 'Practice: the token is not valid.' });
        const { name, uuid } = accountOf(session);
        return jsonReply(200, { user: { user: { username: name.toLowerCase(), id: uuid, account: { name } } } });
      },
    },
  ];
}

function publicPage(): Reply {
  const body = html`<h1>Meet characters</h1><p>This is the public view. Nobody is signed in.</p>
<p><a class="button" href="/login">Sign in</a></p>`;
  return pageReply({ brand: BRAND, title: 'Public view', body });
}

function homePage(session: PracticeSession): Reply {
  const nav = html`<details><summary aria-label="Profile">${accountOf(session).name.slice(0, 1)}</summary><div><p>${session.account}</p>
<form method="post" action="${LOG_OUT_FORM}"><button class="plain">Log out</button></form></div></details>`;
  const body = html`<h1>Your characters</h1><p>Signed in as ${session.account}.</p>
<div class="card"><label for="message">Message</label><textarea id="message" rows="4"></textarea></div>`;
  return pageReply({ brand: BRAND, title: 'Home', nav, body });
}
