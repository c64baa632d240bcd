import type { RequestHead } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import type { PracticeClock } from './clock.ts';
import type { Credentials, EndedBy, PracticeSession, SessionTable } from './session-table.ts';

/** What is special about one site. Everything else is in `createSite`. */
export type SiteDefinition<Settings> = {
  readonly hosts: readonly string[];
  readonly lifetimeMs: number;
  /** Null: sessions have a fixed end. */
  readonly renewEveryMs: number | null;
  readonly defaultSettings: Settings;
  /** The name of the cookie whose secret stands for the session. */
  readonly mainCookie: string;
  newCredentials(): Credentials;
  /** The credential in this request, with its cookie name; null if none. */
  credentialOf(request: RequestHead): { name: string; secret: string } | null;
  /** The Set-Cookie lines of the auth cookies. `maxAgeMs` 0 removes them. */
  authCookies(credentials: Credentials, maxAgeMs: number, settings: Settings): string[];
  /** Further cookies, which signing in sets and signing out leaves. */
  extraCookies(account: string): string[];
  routes(core: SiteCore<Settings>): Route[];
  /** Adds the sessions that exist from the start. */
  seed(table: SessionTable): void;
};

/** What the routes of a site use. */
export type SiteCore<Settings> = {
  readonly clock: PracticeClock;
  readonly table: SessionTable;
  readonly settings: Settings;
  /** The live session of this request; null if none. */
  current(request: RequestHead): PracticeSession | null;
  /** Makes a session, with all cookies of a sign-in. */
  signIn(account: string, device: string, agedMs: number): { session: PracticeSession; setCookies: string[] };
  end(id: string, endedBy: EndedBy): void;
  clearingCookies(): string[];
};
