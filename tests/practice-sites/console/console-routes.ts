import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { html } from '../page/markup.ts';
import { pageReply } from '../page/page-reply.ts';
import { accountOf } from '../site/accounts.ts';
import type { PracticeSession } from '../site/session-table.ts';
import type { SiteCore } from '../site/site-definition.ts';

export const CONSOLE_HOST = 'platform.claude.com';
const OLD_HOST = 'console.anthropic.com';
// Invented for practice: how the real Console signs out is unknown.
const LOG_OUT_FORM = '/practice/log-out';
const BRAND = 'Claude Console';

/** The pages and the probe of the Console, and the redirect from the old host name to the new one. */
export function consoleRoutes(core: SiteCore<{ signedOutStatus: 401 | 403 }>): Route[] {
  function page(path: string, show: (session: PracticeSession) => Reply, signedOut: () => Reply): Route {
    return {
      host: CONSOLE_HOST,
      method: 'GET',
      path,
      role: 'page',
      answer(request) {
        const session = core.current(request);
        return session === null ? signedOut() : show(session);
      },
    };
  }

  return [
    page('/', dashboardPage, welcomePage),
    page('/settings/profile', profilePage, () => redirectReply('/login')),
    page('/settings/billing', profilePage, () => redirectReply('/login')),
    {
      host: CONSOLE_HOST,
      method: 'POST',
      path: LOG_OUT_FORM,
      role: 'page-sign-out',
      answer(request) {
        const session = core.current(request);
        if (session !== null) core.end(session.id, 'log-out-in-page');
        return redirectReply('/', core.clearingCookies());
      },
    },
    {
      host: CONSOLE_HOST,
      method: 'GET',
      path: '/api/organizations',
      role: 'probe',
      answer(request) {
        const session = core.current(request);
        // A shape that is not documented anywhere. Different from claude.ai's on purpose.
        if (session === null)
          return jsonReply(core.settings.signedOutStatus, { detail: 'Practice Console: sign in first.' });
        const { organizationUuid, name } = accountOf(session);
        return jsonReply(200, [{ uuid: organizationUuid, name: `${name}'s organisation`, capabilities: ['api'] }]);
      },
    },
    ...['/', '/login', '/settings/profile'].map(
      (path): Route => ({
        host: OLD_HOST,
        method: 'GET',
        path,
        role: 'practice',
        answer: (request) => redirectReply(`https://${CONSOLE_HOST}${request.target}`),
      }),
    ),
  ];
}

function welcomePage(): Reply {
  const body = html`<h1>Welcome</h1><p>Nobody is signed in to this console.</p>
<p><a class="button" href="/login">Sign in</a></p>`;
  return pageReply({ brand: BRAND, title: 'Welcome', body });
}

function dashboardPage(session: PracticeSession): Reply {
  const nav = html`<span class="soft">${session.account}</span><a href="/settings/profile">Profile</a>`;
  const body = html`<h1>Console</h1><p>Signed in as ${session.account}.</p>
<p class="soft">This session is not the one at claude.ai: each ends by itself.</p>`;
  return pageReply({ brand: BRAND, title: 'Console', nav, body });
}

function profilePage(session: PracticeSession): Reply {
  const nav = html`<a href="/">Console</a>`;
  const body = html`<h1>Profile</h1><div class="card"><p>${session.account}</p>
<form method="post" action="${LOG_OUT_FORM}"><button>Log out</button></form></div>`;
  return pageReply({ brand: BRAND, title: 'Profile', nav, body });
}
