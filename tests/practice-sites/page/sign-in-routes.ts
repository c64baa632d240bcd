import { jsonReply, redirectReply, type Reply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { findAccount, PRACTICE_ACCOUNTS } from '../site/accounts.ts';
import { parseAge } from '../site/duration.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { html } from './markup.ts';
import { pageReply } from './page-reply.ts';

const SIGN_IN_PATH = '/practice/sign-in';

/**
 * The sign-in page at `/login` and its form. The address may choose the account (`?account=grace@example.test`),
 * the age of the session (`?aged=65m`) and the device's name (`?device=Library%20PC`).
 */
export function signInRoutes<Settings>(core: SiteCore<Settings>, host: string, brand: string): Route[] {
  return [
    { host, method: 'GET', path: '/login', role: 'page', answer: (request) => signInPage(request, brand) },
    { host, method: 'POST', path: SIGN_IN_PATH, role: 'practice', answer: (request) => signIn(core, request) },
  ];
}

function signInPage(request: PracticeRequest, brand: string): Reply {
  const chosen = request.query.get('account') ?? PRACTICE_ACCOUNTS[0]?.email ?? '';
  const options = PRACTICE_ACCOUNTS.map(({ email }) =>
    email === chosen ? html`<option selected>${email}</option>` : html`<option>${email}</option>`,
  );
  const body = html`<h1>Sign in</h1>
<p class="soft">No password: choose who you want to be.</p>
<form class="card" method="post" action="${SIGN_IN_PATH}">
<label for="account">Account</label>
<select id="account" name="account">${options}</select>
<input type="hidden" name="aged" value="${request.query.get('aged') ?? ''}">
<input type="hidden" name="device" value="${request.query.get('device') ?? ''}">
<button>Sign in</button>
</form>`;
  return pageReply({ brand, title: 'Sign in', body });
}

function signIn<Settings>(core: SiteCore<Settings>, request: PracticeRequest): Reply {
  const account = findAccount(request.form.get('account') ?? '');
  const agedMs = parseAge(request.form.get('aged') ?? '');
  if (account === null || agedMs === null) return jsonReply(400, { error: 'Practice site: unknown account or age.' });
  const device = request.form.get('device') || browserName(request.header('user-agent') ?? '');
  const { session, setCookies } = core.signIn(account.email, device, agedMs);
  // The page that follows would renew an aged session before anybody could look at it.
  if (agedMs > 0) core.table.hold(session.id);
  return redirectReply('/', setCookies);
}

function browserName(userAgent: string): string {
  if (userAgent.includes('Firefox/')) return 'Firefox';
  return userAgent.includes('Chrome/') ? 'Chrome' : 'Browser';
}
