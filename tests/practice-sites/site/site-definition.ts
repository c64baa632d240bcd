import type { RequestHead } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import type { PracticeClock } from './clock.ts';
import type { Credentials, EndedBy, PracticeSession, SessionTable } from './session-table.ts';

/** What is special about one site; the rest is `createSite`. */
export type SiteDefinition<Settings> = {
  readonly hosts: readonly string[];
  readonly lifetimeMs: number;
  /** Null: the session has a fixed end. */
  readonly renewEveryMs: number | null;
  readonly defaultSettings: Settings;
  /** The cookie whose secret stands for the session. */
  readonly mainCookie: string;
  newCredentials(): Credentials;
  /** Which credential this request shows, under its cookie name. */
  credentialOf(request: RequestHead): { name: string; secret: string } | null;
  /** Set-Cookie lines of the auth cookies; `maxAgeMs` 0 clears them. */
  authCookies(credentials: Credentials, maxAgeMs: number, settings: Settings): string[];
  /** Further cookies that signing in sets and signing out leaves. */
  extraCookies(account: string): string[];
  routes(core: SiteCore<Settings>): Route[];
  /** Sessions that exist before any browser comes. */
  seed(table: SessionTable): void;
};

/** What a site's routes work with. */
export type SiteCore<Settings> = {
  readonly clock: PracticeClock;
  readonly table: SessionTable;
  readonly settings: Settings;
  /** The live session of this request, or null. */
  current(request: RequestHead): PracticeSession | null;
  /** A new session and all cookies of a sign-in. */
  signIn(account: string, device: string, agedMs: number): { session: PracticeSession; setCookies: string[] };
  end(id: string, endedBy: EndedBy): void;
  clearingCookies(): string[];
};
