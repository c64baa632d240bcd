import type { Faults } from '../site/faults.ts';

/** A session as the software's own store has it. The id is public; the secret is not here. */
export type SoftwareSession = {
  readonly id: string;
  readonly account: string;
  readonly device: string;
  readonly createdAt: number;
  readonly expiresAt: number;
};

/** The switches that work in front of software nobody here wrote. */
export type SoftwareFaults = Pick<Faults, 'mode' | 'refuseForeignOrigin' | 'slowSignOut'>;

/** All switches off. */
export function noSoftwareFaults(): SoftwareFaults {
  return { mode: null, refuseForeignOrigin: false, slowSignOut: null };
}

/**
 * What a test can see and turn on a site that runs real server software. It lives by the machine's clock: the practice
 * clock does not move it.
 */
export type SoftwareSite<Settings> = {
  readonly hosts: readonly string[];
  /** Every session since the start or the last reset, ended ones too. */
  sessions(): SoftwareSession[];
  /** Those that the software would still let in. */
  live(): SoftwareSession[];
  /** Signs a device in without a browser. `setCookies` are the Set-Cookie lines a browser would have got. */
  createSession(account: string, device: string): Promise<{ session: SoftwareSession; setCookies: string[] }>;
  /** The secret as the session cookie carries it, the newest one where there are several. */
  secretOf(id: string): string;
  /** Asks the software itself whether it would still let this secret in. Renews nothing. */
  accepts(secret: string): Promise<boolean>;
  /** Resolves when the next sign-out request arrives, before the software has seen it. */
  whenSignOutArrives(): Promise<void>;
  readonly faults: SoftwareFaults;
  readonly settings: Settings;
  /** Back to how the site started: sessions, faults, settings. */
  reset(): Promise<void>;
};

/** The session of this id. */
export function sessionOf(sessions: readonly SoftwareSession[], id: string): SoftwareSession {
  const session = sessions.find((one) => one.id === id);
  if (session === undefined) throw new Error(`No practice session has the id ${id}`);
  return session;
}
