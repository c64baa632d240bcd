import type { Faults } from '../site/faults.ts';

/** A session in the software's own store. The id is public; the secret is not here. */
export type SoftwareSession = {
  readonly id: string;
  readonly account: string;
  readonly device: string;
  readonly createdAt: number;
  readonly expiresAt: number;
};

/** The switches that work in front of real server software. */
export type SoftwareFaults = Pick<Faults, 'mode' | 'refuseForeignOrigin' | 'slowSignOut'>;

/** All switches off. */
export function noSoftwareFaults(): SoftwareFaults {
  return { mode: null, refuseForeignOrigin: false, slowSignOut: null };
}

/**
 * What a test can see and change of a site that runs real server software. It uses the machine's time: the practice
 * clock does not change it.
 */
export type SoftwareSite<Settings> = {
  readonly hosts: readonly string[];
  /** Every session since the start or the last reset, ended ones included. */
  sessions(): SoftwareSession[];
  /** The sessions that the software would still accept. */
  live(): SoftwareSession[];
  /** Signs a device in without a browser. `setCookies` are the Set-Cookie lines that a browser would get. */
  createSession(account: string, device: string): Promise<{ session: SoftwareSession; setCookies: string[] }>;
  /** The secret in the session cookie; the newest one if there are several. */
  secretOf(id: string): string;
  /** Asks the software itself whether it would accept this secret now. Renews nothing. */
  accepts(secret: string): Promise<boolean>;
  /** Resolves when the next sign-out request arrives, before the software gets it. */
  whenSignOutArrives(): Promise<void>;
  readonly faults: SoftwareFaults;
  readonly settings: Settings;
  /** Sets sessions, faults and settings back to those of the start. */
  reset(): Promise<void>;
};

/**
 * The session with this id.
 *
 * @throws if there is none
 */
export function sessionOf(sessions: readonly SoftwareSession[], id: string): SoftwareSession {
  const session = sessions.find((one) => one.id === id);
  if (session === undefined) throw new Error(`No practice session has the id ${id}`);
  return session;
}
