import { randomBytes, randomUUID } from 'node:crypto';
import { decode, encode } from '@auth/core/jwt';
import type { ExpressAuthConfig } from '@auth/express';
import Credentials from '@auth/express/providers/credentials';
import { findAccount } from '../site/accounts.ts';
import { browserName } from '../site/browser-name.ts';
import { DAY_MS } from '../site/duration.ts';
import type { createTokenLedger } from './token-ledger.ts';

export const SESSION_COOKIE = '__Secure-next-auth.session-token';
const MAX_AGE_S = (30 * DAY_MS) / 1000;
/** Auth.js splits a token into cookies of 3,936 characters. Random text of this length gives three of them. */
const LARGE_BYTES = 4_500;

export type AuthJsSettings = {
  /** `chunked`: the next sign-ins get a token that Auth.js splits into the cookies `.0`, `.1` and `.2`. */
  token: 'small' | 'chunked';
};

/** The configuration of Auth.js for the site: signed tokens for 30 days, with the cookie names of NextAuth. */
export function createAuthConfig(
  ledger: ReturnType<typeof createTokenLedger>,
  settings: AuthJsSettings,
): ExpressAuthConfig & { secret: string } {
  const secure = { httpOnly: true, sameSite: 'lax', path: '/', secure: true } as const;
  return {
    secret: newSecret(),
    basePath: '/api/auth',
    trustHost: true,
    useSecureCookies: true,
    session: { strategy: 'jwt', maxAge: MAX_AGE_S },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: secure },
      csrfToken: { name: '__Host-next-auth.csrf-token', options: secure },
      callbackUrl: { name: '__Secure-next-auth.callback-url', options: secure },
    },
    pages: { signIn: '/login' },
    providers: [
      Credentials({
        credentials: { account: {}, device: {} },
        authorize({ account: email, device }, { headers }) {
          const account = findAccount(String(email));
          if (account === null) return null;
          const name =
            typeof device === 'string' && device !== '' ? device : browserName(headers.get('user-agent') ?? '');
          const user = { id: account.uuid, name: account.name, email: account.email, device: name };
          return user;
        },
      }),
    ],
    callbacks: {
      jwt({ token, user, trigger }) {
        if (trigger !== 'signIn') return token;
        const id = randomUUID();
        const now = Date.now();
        const device = 'device' in user ? String(user.device) : '';
        ledger.open({ id, account: String(user.email), device, createdAt: now, expiresAt: now + MAX_AGE_S * 1000 });
        const ballast = settings.token === 'chunked' ? { ballast: randomBytes(LARGE_BYTES).toString('base64url') } : {};
        return { ...token, ...ballast, sid: id };
      },
    },
    jwt: {
      async encode(params) {
        const made = await encode(params);
        const id = params.token?.sid;
        if (typeof id === 'string') ledger.issue(id, made, Date.now() + MAX_AGE_S * 1000);
        return made;
      },
      decode,
    },
    events: {
      signOut(message) {
        const id = 'token' in message ? message.token?.sid : undefined;
        if (typeof id === 'string') ledger.signOut(id);
      },
    },
    logger: {
      // Errors that a practice browser causes on purpose are not printed.
      error: (error) => {
        if (!/^(MissingCSRF|JWTSessionError|CredentialsSignin)$/.test(error.name))
          console.error('Practice Auth.js:', error);
      },
    },
  };
}

/** Makes the key that signs all tokens. A new key makes all old tokens invalid. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
