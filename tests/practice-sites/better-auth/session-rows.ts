import type { SoftwareSession } from '../software/software-site.ts';

/** better-auth's memory database: the rows of each table. better-auth replaces them as it likes. */
export type Tables = Record<'user' | 'session' | 'account' | 'verification', Array<Record<string, unknown>>>;

/** A session with its secret. */
export type SessionRow = { readonly session: SoftwareSession; readonly token: string };

/** Makes empty tables. */
export function emptyTables(): Tables {
  return { user: [], session: [], account: [], verification: [] };
}

/** The sessions that are in better-auth's database now. Ended sessions are not among them. */
export function readSessions(tables: Tables): SessionRow[] {
  return tables.session.map((row) => ({
    token: text(row.token),
    session: {
      id: text(row.id),
      account: text(tables.user.find((user) => user.id === row.userId)?.email),
      device: text(row.userAgent),
      createdAt: time(row.createdAt),
      expiresAt: time(row.expiresAt),
    },
  }));
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('better-auth keeps something else than a text here');
  return value;
}

function time(value: unknown): number {
  if (!(value instanceof Date)) throw new Error('better-auth keeps something else than a time here');
  return value.getTime();
}
