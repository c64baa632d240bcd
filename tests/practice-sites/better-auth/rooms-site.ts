import { toNodeHandler } from 'better-auth/node';
import express from 'express';
import type { RequestHead } from '../http/request.ts';
import type { RouteRole } from '../http/route.ts';
import type { HostedSoftware } from '../http/server.ts';
import { PRACTICE_ACCOUNTS } from '../site/accounts.ts';
import { createArrivals } from '../site/arrivals.ts';
import { serveSoftware } from '../software/serve-software.ts';
import type { SoftwarePlace } from '../software/software-place.ts';
import { noSoftwareFaults, type SoftwareSite, sessionOf } from '../software/software-site.ts';
import { createAuthServer, SESSION_COOKIE } from './auth-server.ts';
import { addRoomsPages } from './rooms-pages.ts';
import { emptyTables, readSessions, type SessionRow } from './session-rows.ts';

const SIGN_OUTS = ['sign-out', 'revoke-session', 'revoke-other-sessions', 'revoke-sessions'];

export type RoomsSite = SoftwareSite<Record<never, never>> & {
  /**
   * Makes a session older by `ms`. For a session older than a day better-auth refuses the list: "SESSION_NOT_FRESH".
   */
  age(id: string, ms: number): void;
};

/** Practice rooms on real better-auth: sessions in its own database, which it can list and end one by one. */
export async function createRoomsSite(
  { host, brand }: SoftwarePlace,
  stopped: AbortSignal,
): Promise<HostedSoftware & { control: RoomsSite }> {
  const hosts = [host];
  const tables = emptyTables();
  const arrivals = createArrivals();
  const faults = noSoftwareFaults();
  const settings = {};
  /**
   * Every row that was ever seen, by its id, because better-auth deletes ended ones. Updated before each request and
   * each question of a test.
   */
  const seen = new Map<string, SessionRow>();
  const server = createAuthServer(host, tables);

  function look(): void {
    for (const row of readSessions(tables)) seen.set(row.session.id, row);
  }

  function rowOf(id: string): SessionRow {
    look();
    const row = seen.get(id);
    if (row === undefined) throw new Error(`No practice session has the id ${id}`);
    return row;
  }

  async function createSession(account: string, device: string) {
    const answer = await server.signIn(account, device);
    const { token }: { token: string } = await answer.json();
    const row = readSessions(tables).find((one) => one.token === token);
    if (row === undefined) throw new Error(`better-auth did not sign ${account} in`);
    return { session: row.session, setCookies: answer.headers.getSetCookie() };
  }

  async function seed(): Promise<void> {
    for (const { email, name } of PRACTICE_ACCOUNTS) await server.signUp(email, name);
    await createSession('ada@example.test', 'Phone');
  }

  const app = express();
  app.disable('x-powered-by');
  app.use('/api/auth', (incoming, response) => toNodeHandler(server.auth)(incoming, response));
  addRoomsPages(app, brand, server);

  const control: RoomsSite = {
    hosts,
    faults,
    settings,
    createSession,
    sessions() {
      look();
      return [...seen.values()].map((row) => row.session);
    },
    live: () =>
      readSessions(tables)
        .map((row) => row.session)
        .filter((session) => session.expiresAt > Date.now()),
    secretOf: (id) => server.sign(rowOf(id).token),
    accepts: async (secret) => (await server.accountOf(`${SESSION_COOKIE}=${secret}`)) !== null,
    age(id, ms) {
      const { createdAt } = sessionOf(control.live(), id);
      for (const row of tables.session) if (row.id === id) row.createdAt = new Date(createdAt - ms);
    },
    whenSignOutArrives: arrivals.next,
    async reset() {
      Object.assign(tables, emptyTables());
      seen.clear();
      Object.assign(faults, noSoftwareFaults());
      await seed();
    },
  };
  await seed();

  const hosted = serveSoftware({
    hosts,
    app,
    roleOf,
    faults,
    stopped,
    identify(head) {
      const shown = head.cookie(SESSION_COOKIE) ?? '';
      look();
      return [...seen.values()].find((row) => shown.startsWith(`${row.token}.`))?.session.id ?? null;
    },
    sessionCookie: SESSION_COOKIE,
    onSignOut: arrivals.announce,
  });
  return { ...hosted, control };
}

function roleOf({ method, path }: RequestHead): RouteRole {
  const name = path.startsWith('/api/auth/') ? path.slice('/api/auth/'.length) : null;
  if (name === null) return method === 'GET' ? 'page' : 'practice';
  if (method === 'POST' && SIGN_OUTS.includes(name)) return 'sign-out';
  return name === 'get-session' || name === 'list-sessions' ? 'probe' : 'practice';
}
