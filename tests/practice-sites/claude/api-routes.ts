import { jsonReply, type Reply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { accountOf, type PracticeAccount } from '../site/accounts.ts';
import type { PracticeSession } from '../site/session-table.ts';
import type { SiteCore } from '../site/site-definition.ts';
import { errorNow, type FactsSettings } from './changed-facts.ts';

const HOST = 'claude.ai';

/** The documented API: two sign-outs, and the requests that tell whether a browser is signed in. */
export function claudeApiRoutes(core: SiteCore<FactsSettings>): Route[] {
  function probe(path: string, show: (account: PracticeAccount) => unknown): Route {
    return {
      host: HOST,
      method: 'GET',
      path,
      role: 'probe',
      answer(request) {
        const session = core.current(request);
        return session === null ? sessionInvalid(core.settings) : jsonReply(200, show(accountOf(session)));
      },
    };
  }

  function signOut(path: string, end: (session: PracticeSession) => void): Route {
    return {
      host: HOST,
      method: 'POST',
      path,
      role: 'sign-out',
      answer(request) {
        if (!isEmptyBody(request)) return jsonReply(400, { type: 'error', error: { type: 'invalid_request_error' } });
        const session = core.current(request);
        if (session === null) return sessionInvalid(core.settings);
        end(session);
        return { ...jsonReply(200, {}), setCookies: core.clearingCookies() };
      },
    };
  }

  return [
    probe('/api/account', toAccount),
    probe('/api/account_profile', toAccount),
    probe('/api/organizations', (account) => [
      { uuid: account.organizationUuid, name: `${account.name}'s organisation`, capabilities: ['chat'] },
    ]),
    signOut('/api/auth/logout', (session) => core.end(session.id, 'sign-out-request')),
    signOut('/api/auth/logout/all-sessions', (session) => {
      for (const other of core.table.live()) {
        if (other.account === session.account) core.end(other.id, 'all-sessions-request');
      }
    }),
  ];
}

function toAccount(account: PracticeAccount): unknown {
  return { uuid: account.uuid, email_address: account.email, full_name: account.name };
}

/** The documented answer to a request without a valid session. */
function sessionInvalid(settings: FactsSettings): Reply {
  return jsonReply(403, {
    type: 'error',
    error: {
      type: 'permission_error',
      message: 'This practice session is not valid.',
      details: { error_code: errorNow(settings) },
    },
  });
}

function isEmptyBody(request: PracticeRequest): boolean {
  return request.body === '' || request.body.replaceAll(/\s/g, '') === '{}';
}
