import type { SoftwareSession } from '../software/software-site.ts';

type Row = { session: SoftwareSession; readonly tokens: string[]; signedOut: boolean };

/**
 * Keeps a list of the tokens that Auth.js has issued. Auth.js has no such table: a token is valid by itself until it
 * expires, and every look at the session issues another one.
 */
export function createTokenLedger() {
  const rows = new Map<string, Row>();

  function rowOf(id: string): Row {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`No practice session has the id ${id}`);
    return row;
  }

  return {
    open(session: SoftwareSession): void {
      rows.set(session.id, { session, tokens: [], signedOut: false });
    },
    /** Notes a token that Auth.js has just issued. Ignores a token of a session from before a reset. */
    issue(id: string, token: string, expiresAt: number): void {
      const row = rows.get(id);
      if (row === undefined) return;
      row.tokens.push(token);
      row.session = { ...row.session, expiresAt };
    },
    signOut(id: string): void {
      const row = rows.get(id);
      if (row !== undefined) row.signedOut = true;
    },
    list: (): SoftwareSession[] => [...rows.values()].map((row) => row.session),
    signedOut: (): string[] => [...rows.values()].filter((row) => row.signedOut).map((row) => row.session.id),
    tokens: (id: string): readonly string[] => rowOf(id).tokens,
    find: (token: string): string | null =>
      [...rows.values()].find((row) => row.tokens.includes(token))?.session.id ?? null,
    clear: (): void => rows.clear(),
  };
}
