import type { CookieStore } from './cookie-store.ts';
import type { Lifetime } from './lifetime.ts';
import type { SentRequest } from './sent-request.ts';
import type { SessionRef } from './session.ts';
import type { Settings } from './settings.ts';
import type { SignOutRun } from './sign-out/run.ts';
import type { GuideCode, Scope, SiteDefinition, SiteId, SitePages } from './site.ts';
import type { EpochMs } from './time.ts';

/** A known site and how Lights Out stands towards it. */
export type SiteView = {
  readonly id: SiteId;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Asked for at installation; the others only when the user wants them. */
  readonly required: boolean;
  readonly enabled: boolean;
  readonly access: 'granted' | 'missing' | 'unknown';
  /** Match patterns to ask for when access is missing. */
  readonly accessPatterns: readonly string[];
  readonly pages: SitePages;
  readonly keeps: SiteDefinition['keeps'];
  readonly mayEndAllAccounts: boolean;
  /** `request`: Lights Out can ask the site itself. `guide`: the user finishes on the site's page. */
  readonly signOutKind: 'request' | 'guide';
  /** Names of related sites whose sign-ins this one's sign-out does not end. */
  readonly related: readonly SiteId[];
  /** How other devices are ended: the site's own list, a guide to its page, or nothing known. */
  readonly otherDevices: 'list' | 'guide' | 'unknown';
  /** How everything is ended: a request, a guide to the site's page, or nothing known. */
  readonly everywhere: 'request' | 'guide' | 'unknown';
  readonly guides: { readonly [scope in Scope]: GuideCode | null };
  readonly waysIn: readonly WayInView[];
};

/** A way back in, as far as this browser's cookies show. */
export type WayInView =
  | { readonly kind: 'e-mail-link' | 'password' }
  | { readonly kind: 'site'; readonly siteId: SiteId; readonly name: string; readonly state: 'signed-in' | 'not-seen' | 'cannot-see' };


export type SessionView = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly store: CookieStore;
  readonly lifetime: Lifetime;
  readonly cookieNames: readonly string[];
};

/** A run as screens show it: the record without what only resuming needs, plus names. */
export type RunView = Omit<SignOutRun, 'digest'> & {
  readonly siteName: string;
  readonly store: CookieStore;
};

export type NoticeCode = 'settings-unreadable' | 'settings-newer' | 'records-unreadable' | 'records-newer' | 'cookies-unreadable';

/** The one picture that the screens show. Plain JSON. */
export type Overview = {
  readonly readAt: EpochMs;
  readonly sites: readonly SiteView[];
  /** Soonest end first. */
  readonly sessions: readonly SessionView[];
  readonly stores: readonly CookieStore[];
  /** Newest first: running, waiting for the user, or ended lately. */
  readonly runs: readonly RunView[];
  /** Every record that is kept, newest first. */
  readonly history: readonly RunView[];
  readonly privateWindows: 'visible' | 'hidden' | 'unknown';
  readonly settings: Settings;
  readonly notices: readonly NoticeCode[];
  /** Newest first. */
  readonly sent: readonly SentRequest[];
};
