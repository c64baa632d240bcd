import { jsonReply, type Reply, redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { type AnyApp, type AnySettings, hostOf } from './any-app.ts';
import { TOKEN, visitorCookie } from './credential.ts';
import { headerMissing, isWithoutOwnHeader } from './own-header.ts';

/** The sign-out of an app, with the page before it where there is one. */
export function endRoutes(app: AnyApp, core: SiteCore<AnySettings>, asking: (token: string) => Reply): Route[] {
  const { end } = app;
  const host = hostOf(app);
  const tokenOf = (request: PracticeRequest) => {
    const session = core.current(request);
    return session === null ? '' : (core.table.credentials(session.id)[TOKEN] ?? '');
  };

  function isComplete(request: PracticeRequest): boolean {
    if (end.needs === undefined) return true;
    if (end.needs === 'token-field') return request.form.get('token') === tokenOf(request);
    if (end.needs === 'token-header') return request.header('x-csrf-token') === tokenOf(request);
    return request.form.get(end.needs.field) === end.needs.word;
  }

  function answer(request: PracticeRequest): Reply {
    if (isWithoutOwnHeader(app, request)) return headerMissing(core);
    const session = core.current(request);
    const done = isByScript(request) ? jsonReply(200, { done: true }) : redirectReply(end.leadsTo ?? app.home ?? '/');
    if (session === null) return done;
    if (!isComplete(request)) {
      const { status, clearsCookie } = end.refusal ?? { status: 403, clearsCookie: false };
      const refused = jsonReply(status, { error: 'Practice site: this request lacks what it must carry.' });
      return { ...refused, setCookies: clearsCookie ? core.clearingCookies() : [] };
    }
    endAfter(core, session.id);
    const visitor = visitorCookie(app);
    return { ...done, setCookies: visitor.length > 0 ? visitor : core.clearingCookies() };
  }

  const ending: Route = { host, method: end.method, path: end.path, role: 'sign-out', answer };
  if (end.asksAgain === undefined) return [ending];
  const before: Route = {
    host,
    method: 'GET',
    path: end.path,
    role: 'practice',
    answer: (request) => (core.current(request) === null ? redirectReply('/') : asking(tokenOf(request))),
  };
  return [before, ending];
}

/** Ends a session at once, or when its grace time is over. */
function endAfter(core: SiteCore<AnySettings>, id: string): void {
  const { graceMs } = core.settings;
  const end = () => {
    if (core.table.list().some((session) => session.id === id)) core.end(id, 'sign-out-request');
  };
  if (graceMs === 0) end();
  else setTimeout(end, graceMs).unref();
}

function isByScript(request: PracticeRequest): boolean {
  return request.header('sec-fetch-mode') !== 'navigate';
}
