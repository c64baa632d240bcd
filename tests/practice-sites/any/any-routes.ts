import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { signInPage } from '../page/sign-in-page.ts';
import { accountOf, findAccount } from '../site/accounts.ts';
import { browserName } from '../site/browser-name.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { type AnyApp, type AnySettings, hostOf } from './any-app.ts';
import { askingPage, startPage } from './any-pages.ts';
import { credentialName, TOKEN, visitorCookie } from './credential.ts';
import { endRoutes } from './end-routes.ts';
import { headerMissing, isWithoutOwnHeader } from './own-header.ts';
import { ME_PATH, pageScript, SCRIPT_PATH } from './page-script.ts';

const SIGN_IN_PATH = '/practice/sign-in';

/** Everything that an app answers. */
export function anyRoutes(app: AnyApp, core: SiteCore<AnySettings>): Route[] {
  const host = hostOf(app);
  const home = app.home ?? '/';
  const looks = new Map<string, number>();

  /** Null: this look is still allowed. */
  function tooMany(request: PracticeRequest): Reply | null {
    const session = core.current(request);
    if (app.looksAllowed === undefined || session === null || isOpenedByPerson(request)) return null;
    looks.set(session.id, (looks.get(session.id) ?? 0) + 1);
    return (looks.get(session.id) ?? 0) > app.looksAllowed ? jsonReply(429, { error: 'Slow down.' }) : null;
  }

  function start(request: PracticeRequest): Reply {
    const session = core.current(request);
    const token = session === null ? '' : (core.table.credentials(session.id)[TOKEN] ?? '');
    const page = startPage(app, session, token);
    return session === null ? { ...page, setCookies: forNewVisitor(request) } : page;
  }

  function me(request: PracticeRequest): Reply {
    if (isWithoutOwnHeader(app, request)) return headerMissing(core);
    const session = core.current(request);
    if (session !== null) return jsonReply(200, { user: { email: accountOf(session).email } });
    return app.isShell && app.ownHeader === undefined
      ? jsonReply(200, { user: null })
      : jsonReply(401, { error: { code: 'signed-out' } });
  }

  function signIn(request: PracticeRequest): Reply {
    const account = findAccount(request.form.get('account') ?? '');
    if (account === null) return jsonReply(400, { error: 'Practice site: unknown account.' });
    const device = browserName(request.header('user-agent') ?? '');
    const { session, setCookies } = core.signIn(account.email, device, 0);
    const secret = core.table.credentials(session.id)[credentialName(app)] ?? '';
    return app.keeps.in === 'cookie'
      ? redirectReply(home, setCookies)
      : redirectReply(`${home}#signed-in=${encodeURIComponent(secret)}`);
  }

  const forNewVisitor = (request: PracticeRequest) =>
    request.cookieNames.includes(credentialName(app)) ? [] : visitorCookie(app);
  const login = (request: PracticeRequest): Reply => ({
    ...signInPage({ brand: app.brand, chosen: request.query.get('account'), action: SIGN_IN_PATH, hidden: {} }),
    setCookies: forNewVisitor(request),
  });
  return [
    { host, method: 'GET', path: '/login', role: 'practice', answer: login },
    { host, method: 'POST', path: SIGN_IN_PATH, role: 'practice', answer: signIn },
    { host, method: 'GET', path: home, role: 'page', answer: (request) => tooMany(request) ?? start(request) },
    { host, method: 'GET', path: ME_PATH, role: 'probe', answer: (request) => tooMany(request) ?? me(request) },
    {
      host,
      method: 'GET',
      path: SCRIPT_PATH,
      role: 'practice',
      holdMs: app.scriptTakesMs ?? 0,
      answer: () => script(app),
    },
    ...endRoutes(app, core, (token) => askingPage(app, token)),
  ];
}

function isOpenedByPerson(request: PracticeRequest): boolean {
  return request.header('sec-fetch-mode') === 'navigate';
}

function script(app: AnyApp): Reply {
  return { status: 200, headers: { 'Content-Type': 'text/javascript' }, setCookies: [], body: pageScript(app) };
}
