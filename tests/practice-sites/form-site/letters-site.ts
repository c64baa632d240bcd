import express from 'express';
import session from 'express-session';
import type { RequestHead } from '../http/request.ts';
import type { RouteRole } from '../http/route.ts';
import type { HostedSoftware } from '../http/server.ts';
import { buildSetCookie } from '../http/set-cookie.ts';
import { createArrivals } from '../site/arrivals.ts';
import { serveSoftware } from '../software/serve-software.ts';
import type { SoftwarePlace } from '../software/software-place.ts';
import { noSoftwareFaults, type SoftwareSite, sessionOf } from '../software/software-site.ts';
import { addLettersRoutes } from './letters-routes.ts';
import { type LettersSettings, usualSettings } from './letters-settings.ts';
import {
  createLetterReader,
  LettersStore,
  LIFETIME_MS,
  newKey,
  newLetter,
  SESSION_COOKIE,
  type StoredLetter,
} from './letters-store.ts';

export type LettersSite = SoftwareSite<LettersSettings>;

/** Practice letters on real express-session: a sign-out that wants a token from the site's own page. */
export function createLettersSite(
  place: SoftwarePlace,
  stopped: AbortSignal,
): HostedSoftware & { control: LettersSite } {
  const hosts = [place.host];
  const store = new LettersStore();
  const key = newKey();
  const reader = createLetterReader(store, key);
  const arrivals = createArrivals();
  const faults = noSoftwareFaults();
  const settings = usualSettings();
  /**
   * Every session that was ever seen, by its id, because the store deletes ended ones. Updated before each request and
   * each question of a test.
   */
  const seen = new Map<string, StoredLetter>();

  function look(): StoredLetter[] {
    for (const row of reader.list()) seen.set(row.session.id, row);
    return [...seen.values()];
  }

  const app = express();
  app.disable('x-powered-by');
  app.use(
    session({
      store,
      secret: key,
      name: SESSION_COOKIE,
      resave: false,
      saveUninitialized: false,
      cookie: { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: LIFETIME_MS },
    }),
  );
  addLettersRoutes(app, place, settings);

  const live = () => reader.list().filter((row) => row.session.expiresAt > Date.now());
  const control: LettersSite = {
    hosts,
    faults,
    settings,
    sessions: () => look().map((row) => row.session),
    live: () => live().map((row) => row.session),
    async createSession(account, device) {
      const letter = newLetter(account, device, settings.token);
      const value = await reader.put(letter);
      const attributes = { domain: null, maxAgeMs: LIFETIME_MS, httpOnly: true, sameSite: 'Lax' } as const;
      return {
        session: sessionOf(control.live(), letter.id),
        setCookies: [buildSetCookie(SESSION_COOKIE, value, attributes)],
      };
    },
    secretOf: (id) => look().find((row) => row.session.id === id)?.secret ?? '',
    accepts: async (secret) => live().some((row) => row.secret === secret),
    whenSignOutArrives: arrivals.next,
    async reset() {
      store.clear();
      seen.clear();
      Object.assign(faults, noSoftwareFaults());
      Object.assign(settings, usualSettings());
    },
  };

  const hosted = serveSoftware({
    hosts,
    app,
    roleOf,
    faults,
    stopped,
    identify: (head) => look().find((row) => row.secret === head.cookie(SESSION_COOKIE))?.session.id ?? null,
    sessionCookie: SESSION_COOKIE,
    onSignOut: arrivals.announce,
  });
  return { ...hosted, control };
}

function roleOf({ method, path }: RequestHead): RouteRole {
  if (method === 'POST') return path === '/logout' ? 'sign-out' : 'practice';
  return path === '/api/me' ? 'probe' : 'page';
}
