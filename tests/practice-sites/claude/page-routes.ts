import { type Reply, redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { html, type Markup } from '../page/markup.ts';
import { type PageContent, pageReply } from '../page/page-reply.ts';
import type { PracticeSession } from '../site/session-table.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { accountSection } from './account-section.ts';
import { type TokenSettings, tokensSection } from './token-routes.ts';

const HOST = 'claude.ai';
const LOG_OUT_SCRIPT = '/practice/log-out.js';

// GET /logout works inside the page: its script sends the API request, then opens an address of this site.
const LOG_OUT_SOURCE = `
const back = new URLSearchParams(location.search).get('returnTo') ?? '/';
const target = new URL(back, location.origin);
await fetch('/api/auth/logout', { method: 'POST' }).catch(() => undefined);
location.replace(target.origin === location.origin ? target.href : '/');
`;

/** The pages: the start page or chat at `/`, the newer `/new`, the account settings, and the page that signs out. */
export function claudePageRoutes(core: SiteCore<TokenSettings>): Route[] {
  function page(path: string, show: (session: PracticeSession | null, request: PracticeRequest) => Reply): Route {
    return {
      host: HOST,
      method: 'GET',
      path,
      role: 'page',
      answer: (request) => show(core.current(request), request),
    };
  }
  const rows = (session: PracticeSession) => core.table.live().filter((row) => row.account === session.account);

  return [
    page('/', (session) => (session === null ? welcomePage() : chatPage(session, rows(session)))),
    page('/new', (session) => (session === null ? redirectReply('/login') : chatPage(session, rows(session)))),
    page('/settings/account', (session) =>
      session === null ? redirectReply('/login') : settingsPage(session, accountSection(session, rows(session))),
    ),
    page('/settings/claude-code', (session) =>
      session === null ? redirectReply('/login') : settingsPage(session, tokensSection(core.settings)),
    ),
    {
      host: HOST,
      method: 'GET',
      path: '/logout',
      role: 'practice',
      answer: () => claudePage({ title: 'Signing out', body: html`<h1>Signing out…</h1>`, script: LOG_OUT_SCRIPT }),
    },
    {
      host: HOST,
      method: 'GET',
      path: LOG_OUT_SCRIPT,
      role: 'practice',
      answer: () => ({
        status: 200,
        headers: { 'Content-Type': 'text/javascript' },
        setCookies: [],
        body: `(async () => {${LOG_OUT_SOURCE}})();`,
      }),
    },
  ];
}

function claudePage(content: Omit<PageContent, 'brand'>): Reply {
  return pageReply({ brand: 'Claude', ...content });
}

function welcomePage(): Reply {
  return claudePage({
    title: 'Welcome',
    body: html`<h1>Welcome</h1>
<p>Nobody is signed in here.</p>
<p><a class="button" href="/login">Sign in</a></p>`,
  });
}

function chatPage(session: PracticeSession, rows: readonly PracticeSession[]): Reply {
  return claudePage({
    title: 'Chat',
    nav: html`<span class="soft">${session.account}</span><a href="/settings/account">Settings</a>`,
    body: html`<section id="settings/account" class="card only-when-target">${accountSection(session, rows)}</section>
<h1>Chat</h1>
<p class="soft">Signed in as ${session.account}.</p>
<div class="card"><label for="message">Message</label>
<textarea id="message" rows="5" placeholder="Write something. It is never sent."></textarea></div>`,
  });
}

function settingsPage(session: PracticeSession, section: Markup): Reply {
  return claudePage({
    title: 'Account settings',
    nav: html`<span class="soft">${session.account}</span><a href="/">Chat</a>`,
    body: html`<h1>Settings</h1><section class="card">${section}</section>`,
  });
}
