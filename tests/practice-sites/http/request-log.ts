import type { RequestHead } from './request.ts';

/** What a server saw. Cookie values and tokens are never logged; `sessionId` is the table's public id. */
export type LoggedRequest = {
  readonly at: number;
  readonly host: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly origin: string | null;
  readonly referer: string | null;
  readonly secFetchSite: string | null;
  readonly secFetchMode: string | null;
  readonly userAgent: string | null;
  readonly cookieNames: readonly string[];
  readonly hasAuthorization: boolean;
  /** The session whose credential came along, dead or alive. */
  readonly sessionId: string | null;
  /** Null while unanswered: held, hanging or cut. */
  status: number | null;
};

/** Notes a request on its arrival. */
export function toLoggedRequest(request: RequestHead, seen: { at: number; sessionId: string | null }): LoggedRequest {
  return {
    at: seen.at,
    host: request.host,
    method: request.method,
    path: request.target,
    origin: request.header('origin'),
    referer: request.header('referer'),
    secFetchSite: request.header('sec-fetch-site'),
    secFetchMode: request.header('sec-fetch-mode'),
    userAgent: request.header('user-agent'),
    cookieNames: request.cookieNames,
    hasAuthorization: request.header('authorization') !== null,
    sessionId: seen.sessionId,
    status: null,
  };
}
