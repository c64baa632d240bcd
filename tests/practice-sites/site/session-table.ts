import { randomUUID } from 'node:crypto';
import type { PracticeClock } from './clock.ts';

/** What ended a session. The `-in-page` words are buttons of the practice pages; `test` is the test itself. */
export type EndedBy =
  | 'sign-out-request'
  | 'all-sessions-request'
  | 'log-out-in-page'
  | 'log-out-all-in-page'
  | 'terminated-in-page'
  | 'test';

/** One row of the server's table. The id is public; the secrets stay in the table. */
export type PracticeSession = {
  readonly id: string;
  readonly account: string;
  readonly device: string;
  readonly createdAt: number;
  readonly lastActiveAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
  readonly endedBy: EndedBy | null;
};

/** The secrets of one session, by cookie name. */
export type Credentials = Readonly<Record<string, string>>;

type Row = {
  session: PracticeSession;
  readonly credentials: Credentials;
  readonly revoked: Set<string>;
  renewedAt: number;
  held: boolean;
};

export type SessionTable = ReturnType<typeof createSessionTable>;

/** The table that decides whether a session is alive. Nothing else decides it. */
export function createSessionTable(options: {
  clock: PracticeClock;
  lifetimeMs: number;
  newCredentials: () => Credentials;
}) {
  const { clock, lifetimeMs, newCredentials } = options;
  const rows = new Map<string, Row>();

  function rowOf(id: string): Row {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`No practice session has the id ${id}`);
    return row;
  }

  function isAccepted(row: Row, name: string): boolean {
    return !row.revoked.has(name) && row.session.expiresAt > clock.now();
  }

  function rowWith(name: string, secret: string): Row | null {
    return [...rows.values()].find((row) => row.credentials[name] === secret) ?? null;
  }

  return {
    /** Adds a session that is `agedMs` old. */
    create(account: string, device: string, agedMs: number): PracticeSession {
      const createdAt = clock.now() - agedMs;
      const session: PracticeSession = {
        id: randomUUID(),
        account,
        device,
        createdAt,
        lastActiveAt: createdAt,
        expiresAt: createdAt + lifetimeMs,
        endedAt: null,
        endedBy: null,
      };
      rows.set(session.id, {
        session,
        credentials: newCredentials(),
        revoked: new Set(),
        renewedAt: createdAt,
        held: false,
      });
      return session;
    },
    get: (id: string): PracticeSession => rowOf(id).session,
    credentials: (id: string): Credentials => rowOf(id).credentials,
    list: (): PracticeSession[] => [...rows.values()].map((row) => row.session),
    live: (): PracticeSession[] =>
      [...rows.values()].map((row) => row.session).filter((s) => s.endedAt === null && s.expiresAt > clock.now()),

    /** The session that has or had this secret, alive or ended; null if none. */
    find: (name: string, secret: string): PracticeSession | null => rowWith(name, secret)?.session ?? null,

    /** The session, if the server still accepts this secret under this name; else null. */
    findAccepted(name: string, secret: string): PracticeSession | null {
      const row = rowWith(name, secret);
      return row !== null && isAccepted(row, name) ? row.session : null;
    },

    /** Whether the server would accept this secret, under the name that it was given out for. Changes nothing. */
    accepts: (secret: string): boolean =>
      [...rows.values()].some((row) =>
        Object.entries(row.credentials).some(([name, value]) => value === secret && isAccepted(row, name)),
      ),

    /** Ends a session and revokes its credentials, except those in `spared`. Ending it again changes nothing. */
    end(id: string, endedBy: EndedBy, spared: readonly string[] = []): void {
      const row = rowOf(id);
      if (row.session.endedAt === null) row.session = { ...row.session, endedAt: clock.now(), endedBy };
      for (const name of Object.keys(row.credentials)) {
        if (!spared.includes(name)) row.revoked.add(name);
      }
    },

    /** Makes the next visit change nothing: the page after signing in must not renew a session that was made old. */
    hold: (id: string): void => {
      rowOf(id).held = true;
    },

    /** Records a visit. Returns whether it renewed the session; never if `renewEveryMs` is null. */
    visit(id: string, renewEveryMs: number | null): boolean {
      const row = rowOf(id);
      const now = clock.now();
      if (row.held) {
        row.held = false;
        return false;
      }
      const isDue = renewEveryMs !== null && now - row.renewedAt >= renewEveryMs;
      if (isDue) row.renewedAt = now;
      row.session = { ...row.session, lastActiveAt: now, expiresAt: row.renewedAt + lifetimeMs };
      return isDue;
    },
    /** Remembers the whole table. The returned function puts all of it back, as from a backup. */
    remember(): () => void {
      const kept = [...rows].map(([id, row]) => [id, { ...row, revoked: new Set(row.revoked) }] as const);
      return () => {
        rows.clear();
        for (const [id, row] of kept) rows.set(id, { ...row, revoked: new Set(row.revoked) });
      };
    },
    clear: (): void => rows.clear(),
  };
}
