import type { Faults } from './faults.ts';
import type { EndedBy, PracticeSession } from './session-table.ts';

/** What a test can see of a practice site, and change. The session table decides whether a sign-out was real. */
export type PracticeSite<Settings> = {
  readonly hosts: readonly string[];
  /** All rows of the table, ended ones included. */
  sessions(): PracticeSession[];
  live(): PracticeSession[];
  session(id: string): PracticeSession;
  /** Signs a device in without a browser. `setCookies` are the Set-Cookie lines that a browser would get. */
  createSession(account: string, device: string, agedMs?: number): { session: PracticeSession; setCookies: string[] };
  /** Ends a session on the server, without any request from this browser. */
  endSession(id: string, endedBy?: EndedBy): void;
  /** The secret in the site's main auth cookie, to look for it in screens and storage. */
  secretOf(id: string): string;
  /** Every secret of the session, by cookie name. */
  secretsOf(id: string): Readonly<Record<string, string>>;
  /** Whether the server would accept this secret now. Changes and renews nothing. */
  accepts(secret: string): boolean;
  /**
   * Resolves when the next sign-out request arrives (API or a button of a page). If the site has no fault, or
   * `slowSignOut` is "after", the session has ended before the waiting test continues.
   */
  whenSignOutArrives(): Promise<void>;
  /**
   * Remembers the session table. The returned function puts it back, any number of times. For copies of a browser's
   * profile.
   */
  rememberSessions(): () => void;
  readonly faults: Faults;
  /** `on: false`: visits do not renew sessions. */
  readonly renewal: { on: boolean };
  readonly settings: Settings;
  /** Sets rows, faults and settings back to those of the start. Open requests stay open. */
  reset(): void;
};
