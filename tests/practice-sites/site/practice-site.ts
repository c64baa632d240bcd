import type { Faults } from './faults.ts';
import type { EndedBy, PracticeSession } from './session-table.ts';

/** What a test can see and turn on a practice site. The session table is the judge of every sign-out. */
export type PracticeSite<Settings> = {
  readonly hosts: readonly string[];
  /** The whole table, ended rows too. */
  sessions(): PracticeSession[];
  live(): PracticeSession[];
  session(id: string): PracticeSession;
  /** Signs a device in without a browser. `setCookies` are the Set-Cookie lines a browser would have got. */
  createSession(account: string, device: string, agedMs?: number): { session: PracticeSession; setCookies: string[] };
  /** Ends a session from the server's side, as nobody in this browser asked for. */
  endSession(id: string, endedBy?: EndedBy): void;
  /** The secret of the site's main auth cookie: to search screens and storage for it. */
  secretOf(id: string): string;
  /** Every secret of the session by cookie name. */
  secretsOf(id: string): Readonly<Record<string, string>>;
  /** Would the server still accept this secret now? Touches nothing, renews nothing. */
  accepts(secret: string): boolean;
  /**
   * Resolves when the next sign-out request arrives (API or a page's own button). With a fault-free site, or
   * `slowSignOut` "after", the session has ended by the time the waiting test runs on.
   */
  whenSignOutArrives(): Promise<void>;
  /**
   * Remembers the session table; what it returns puts it back, as often as wanted. For copies of a browser's profile.
   */
  rememberSessions(): () => void;
  readonly faults: Faults;
  /** `on: false` stops the sliding of sessions. */
  readonly renewal: { on: boolean };
  readonly settings: Settings;
  /** Back to how the site started: rows, faults, settings. Open requests stay open. */
  reset(): void;
};
