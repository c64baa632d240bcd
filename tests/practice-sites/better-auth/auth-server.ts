import { createHash, createHmac, randomBytes } from 'node:crypto';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { betterAuth } from 'better-auth/minimal';
import type { Tables } from './session-rows.ts';

export const SESSION_COOKIE = '__Secure-better-auth.session_token';
const PASSWORD = 'practice-only';

/** Makes better-auth with its own defaults, a memory database, and nothing that reaches the network or waits. */
export function createAuthServer(host: string, tables: Tables) {
  const secret = randomBytes(32).toString('base64url');
  const auth = betterAuth({
    baseURL: `https://${host}`,
    basePath: '/api/auth',
    secret,
    database: memoryAdapter(tables),
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      // All accounts have the same password, which is no secret. better-auth's own scrypt would only slow down every
      // start.
      password: {
        hash: async (password) => digest(password),
        verify: async (given) => given.hash === digest(given.password),
      },
    },
    session: { cookieCache: { enabled: false } },
    advanced: {
      // Set explicitly, because better-auth skips the check by itself if NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

  return {
    auth,
    signUp: (email: string, name: string) => auth.api.signUpEmail({ body: { email, name, password: PASSWORD } }),
    signIn: (email: string, userAgent: string): Promise<Response> =>
      auth.api.signInEmail({
        body: { email, password: PASSWORD },
        headers: new Headers({ 'user-agent': userAgent }),
        asResponse: true,
      }),
    /** The account that a Cookie header is signed in to; null if none. Renews nothing. */
    async accountOf(cookie: string): Promise<string | null> {
      const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
      return found?.user.email ?? null;
    },
    /** The cookie's value for a token: the token itself and its signature. */
    sign: (token: string): string =>
      encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`),
  };
}

function digest(password: string): string {
  return createHash('sha256').update(password).digest('hex');
}
