import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { findAccount } from '../site/accounts.ts';
import { browserName } from '../site/browser-name.ts';
import { parseAge } from '../site/duration.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { signInPage } from './sign-in-page.ts';

const SIGN_IN_PATH = '/practice/sign-in';

/**
 * The sign-in page at `/login` and its form. The address may name the account (`?account=grace@example.test`), the age
 * of the session (`?aged=65m`) and the device (`?device=Library%20PC`).
 *
 * @param base the path that both stand under, without a slash at its end; none unless given
 */
export function signInRoutes<Settings>(core: SiteCore<Settings>, host: string, brand: string, base = ''): Route[] {
  const action = base + SIGN_IN_PATH;
  return [
    {
      host,
      method: 'GET',
      path: `${base}/login`,
      role: 'page',
      answer: (request) => answerPage(request, brand, action),
    },
    { host, method: 'POST', path: action, role: 'practice', answer: (request) => signIn(core, request, `${base}/`) },
  ];
}

function answerPage({ query }: PracticeRequest, brand: string, action: string): Reply {
  const hidden = { aged: query.get('aged') ?? '', device: query.get('device') ?? '' };
  return signInPage({ brand, chosen: query.get('account'), action, hidden });
}

function signIn<Settings>(core: SiteCore<Settings>, request: PracticeRequest, to: string): Reply {
  const account = findAccount(request.form.get('account') ?? '');
  const agedMs = parseAge(request.form.get('aged') ?? '');
  if (account === null || agedMs === null) return jsonReply(400, { error: 'Practice site: unknown account or age.' });
  const device = request.form.get('device') || browserName(request.header('user-agent') ?? '');
  const { session, setCookies } = core.signIn(account.email, device, agedMs);
  // Otherwise the page that follows would renew an aged session at once.
  if (agedMs > 0) core.table.hold(session.id);
  return redirectReply(to, setCookies);
}
