import type { RequestHead } from './request.ts';

/**
 * One request as a server saw it. Cookie values and tokens are never logged. `sessionId` is the public id in the table.
 */
export type LoggedRequest = {
  readonly at: number;
  readonly host: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly origin: string | null;
  readonly referer: string | null;
  readonly secFetchSite: string | null;
  readonly secFetchMode: string | null;
  readonly userAgent: string | null;
  readonly cookieNames: readonly string[];
  readonly hasAuthorization: boolean;
  /** The session whose credential was sent, also if it has ended. */
  readonly sessionId: string | null;
  /** Null while there is no answer: held, hanging or cut. */
  status: number | null;
};

/** Makes the log entry of a request when it arrives. */
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
