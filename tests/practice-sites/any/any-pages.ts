import type { Reply } from '../http/reply.ts';
import { html, type Markup } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import type { PracticeSession } from '../site/session-table.ts';
import type { AnyApp } from './any-app.ts';
import { SCRIPT_PATH } from './page-script.ts';

/** The start page: for a person who is signed in, for everybody else, or the same for both. */
export function startPage(app: AnyApp, session: PracticeSession | null, token: string): Reply {
  if (app.isShell) return page(app, 'Start', html``, shell(app));
  if (session === null) return page(app, 'Welcome', html``, html`<h1>Welcome</h1>${outside()}`);
  return page(app, 'Start', app.controls(token), html`<h1>Start</h1><p>Signed in as ${session.account}.</p>`);
}

/** The page that asks once more before it signs out. */
export function askingPage(app: AnyApp, token: string): Reply {
  const field = app.end.needs === 'token-field' ? html`<input type="hidden" name="token" value="${token}">` : html``;
  const form = html`<h1>Are you leaving?</h1><form method="post" action="${app.end.path}">${field}
<button>${app.end.asksAgain?.button ?? ''}</button></form>`;
  return page(app, 'Leaving', html``, form);
}

function shell(app: AnyApp): Markup {
  return html`<h1>Start</h1><p id="who">One moment.</p>
<div id="inside" hidden>${app.controls('')}</div><div id="outside" hidden>${outside()}</div>`;
}

function outside(): Markup {
  return html`<p>Nobody is signed in here.</p><p><a class="button" href="/login">Sign in</a></p>`;
}

function page(app: AnyApp, title: string, nav: Markup, body: Markup): Reply {
  const said = html`${body}<p class="soft">This app is for practice: ${app.trap}.</p>`;
  const reply = pageReply({ brand: app.brand, title, nav, body: said, script: SCRIPT_PATH });
  if (app.policy === undefined) return reply;
  const policy = `${reply.headers['Content-Security-Policy']}; ${app.policy}`;
  return { ...reply, headers: { ...reply.headers, 'Content-Security-Policy': policy } };
}
