import { type Reply, redirectReply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import type { PracticeSession } from '../site/session-table.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { SESSION_FORMS } from './account-section.ts';

/** The routes for the buttons of the account section: log out here, log out everywhere, or end one other session. */
export function sessionFormRoutes<Settings>(core: SiteCore<Settings>): Route[] {
  function form(
    path: string,
    role: Route['role'],
    act: (session: PracticeSession, request: PracticeRequest) => Reply,
  ): Route {
    return {
      host: 'claude.ai',
      method: 'POST',
      path,
      role,
      answer(request) {
        const session = core.current(request);
        return session === null ? redirectReply('/login') : act(session, request);
      },
    };
  }
  const ownRows = (session: PracticeSession) => core.table.live().filter((row) => row.account === session.account);

  return [
    form(SESSION_FORMS.logOut, 'page-sign-out', (session) => {
      core.end(session.id, 'log-out-in-page');
      return redirectReply('/', core.clearingCookies());
    }),
    form(SESSION_FORMS.logOutAll, 'page-sign-out', (session) => {
      for (const row of ownRows(session)) core.end(row.id, 'log-out-all-in-page');
      return redirectReply('/', core.clearingCookies());
    }),
    form(SESSION_FORMS.terminate, 'practice', (session, request) => {
      const other = ownRows(session).find((row) => row.id === request.form.get('id') && row.id !== session.id);
      if (other !== undefined) core.end(other.id, 'terminated-in-page');
      return redirectReply('/settings/account');
    }),
  ];
}
