import { newSessionKey, sessionKeyCookie } from '../claude/cookies.ts';
import { signInRoutes } from '../page/sign-in-routes.ts';
import { DAY_MS } from '../site/duration.ts';
import type { SiteDefinition } from '../site/site-definition.ts';
import { CONSOLE_HOST, consoleRoutes } from './console-routes.ts';

export type ConsoleSettings = {
  /** The status of the signed-out answer, which is not documented for the real probe. */
  signedOutStatus: 401 | 403;
};

/**
 * Practice Claude Console: its own session table and its own cookie, which has the same name as Claude's. The real
 * lifetime is unknown: 28 fixed days are our choice.
 */
export const CONSOLE_SITE: SiteDefinition<ConsoleSettings> = {
  hosts: [CONSOLE_HOST, 'console.anthropic.com'],
  lifetimeMs: 28 * DAY_MS,
  renewEveryMs: null,
  defaultSettings: { signedOutStatus: 403 },
  mainCookie: 'sessionKey',
  newCredentials: () => ({ sessionKey: newSessionKey('sk-ant-sid02-') }),
  credentialOf(request) {
    const secret = request.cookie('sessionKey');
    return secret === null ? null : { name: 'sessionKey', secret };
  },
  authCookies: (credentials, maxAgeMs) => [
    sessionKeyCookie(maxAgeMs === 0 ? '' : (credentials.sessionKey ?? ''), CONSOLE_HOST, maxAgeMs),
  ],
  extraCookies: () => [],
  routes: (core) => [...signInRoutes(core, CONSOLE_HOST, 'Claude Console'), ...consoleRoutes(core)],
  seed: () => undefined,
};
