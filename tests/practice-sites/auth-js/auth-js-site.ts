import { Auth } from '@auth/core';
import { decode } from '@auth/core/jwt';
import { ExpressAuth } from '@auth/express';
import express from 'express';
import type { RequestHead } from '../http/request.ts';
import type { RouteRole } from '../http/route.ts';
import type { HostedSoftware } from '../http/server.ts';
import { createArrivals } from '../site/arrivals.ts';
import { serveSoftware } from '../software/serve-software.ts';
import type { SoftwarePlace } from '../software/software-place.ts';
import { noSoftwareFaults, type SoftwareSite, sessionOf } from '../software/software-site.ts';
import { asNextAuth } from './as-next-auth.ts';
import { type AuthJsSettings, createAuthConfig, newSecret, SESSION_COOKIE } from './auth-config.ts';
import { addAuthJsPages } from './auth-js-pages.ts';
import { createTokenLedger } from './token-ledger.ts';

const DEFAULT_SETTINGS: AuthJsSettings = { token: 'small' };

export type AuthJsSite = SoftwareSite<AuthJsSettings> & {
  /** Every token of the session, oldest first. Each is valid until it expires, whatever was signed out. */
  secretsOf(id: string): readonly string[];
  /** Sessions whose sign-out Auth.js has accepted. Their tokens are still valid. */
  signedOut(): string[];
};

/**
 * A practice site on real Auth.js, whose own code answers all endpoints below `/api/auth`, in the words of NextAuth
 * 4.
 */
export function createAuthJsSite(place: SoftwarePlace, stopped: AbortSignal): HostedSoftware & { control: AuthJsSite } {
  const hosts = [place.host];
  const endpoints = `https://${place.host}/api/auth`;
  const ledger = createTokenLedger();
  const arrivals = createArrivals();
  const faults = noSoftwareFaults();
  const settings: AuthJsSettings = { ...DEFAULT_SETTINGS };
  const config = createAuthConfig(ledger, settings);

  /** Sends a request to Auth.js without a browser. */
  const ask = (path: string, init: RequestInit = {}) => Auth(new Request(endpoints + path, init), config);
  const read = (token: string) => decode({ token, secret: config.secret, salt: SESSION_COOKIE });

  const app = express();
  app.disable('x-powered-by');
  app.use('/api/auth', ...asNextAuth, ExpressAuth(config));
  addAuthJsPages(app, {
    brand: place.brand,
    ask,
    accountOf: async (head) => (await read(tokenOf(head)).catch(() => null))?.email ?? null,
  });

  const control: AuthJsSite = {
    hosts,
    faults,
    settings,
    sessions: ledger.list,
    live: () => ledger.list().filter((session) => session.expiresAt > Date.now()),
    async createSession(account, device) {
      const csrf = await ask('/csrf');
      const { csrfToken }: { csrfToken: string } = await csrf.json();
      const cookie = csrf.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      const known = new Set(ledger.list().map((session) => session.id));
      const body = new URLSearchParams({ csrfToken, account, device, callbackUrl: '/' });
      const answer = await ask('/callback/credentials', { method: 'POST', headers: { cookie }, body });
      const session = ledger
        .list()
        .find((one) => !known.has(one.id) && one.account === account && one.device === device);
      if (session === undefined) throw new Error(`Auth.js did not sign ${account} in`);
      return { session: sessionOf(ledger.list(), session.id), setCookies: answer.headers.getSetCookie() };
    },
    secretOf: (id) => ledger.tokens(id).at(-1) ?? '',
    secretsOf: ledger.tokens,
    signedOut: ledger.signedOut,
    accepts: (token) =>
      read(token).then(
        (payload) => payload !== null,
        () => false,
      ),
    whenSignOutArrives: arrivals.next,
    async reset() {
      ledger.clear();
      config.secret = newSecret();
      Object.assign(faults, noSoftwareFaults());
      Object.assign(settings, DEFAULT_SETTINGS);
    },
  };

  const hosted = serveSoftware({
    hosts,
    app,
    roleOf,
    faults,
    stopped,
    identify: (head) => ledger.find(tokenOf(head)),
    sessionCookie: SESSION_COOKIE,
    onSignOut: arrivals.announce,
  });
  return { ...hosted, control };
}

/** The token of a request, joined from its chunks as Auth.js does it. */
function tokenOf(head: RequestHead): string {
  const number = (name: string) => Number.parseInt(name.split('.').at(-1) ?? '0', 10);
  return head.cookieNames
    .filter((name) => name.startsWith(SESSION_COOKIE))
    .sort((a, b) => number(a) - number(b))
    .map((name) => head.cookie(name) ?? '')
    .join('');
}

function roleOf({ method, path }: RequestHead): RouteRole {
  if (method === 'POST' && path === '/api/auth/signout') return 'sign-out';
  if (method === 'GET' && path === '/api/auth/session') return 'probe';
  return method === 'GET' && !path.startsWith('/api/') ? 'page' : 'practice';
}
