import type { CookieStore } from '../cookies/cookie-store.ts';
import type { SessionEnd } from '../journal/journal.ts';
import type { Since } from '../leave/find-ticks.ts';
import type { LeaveItem, LeaveRun } from '../leave/leave-run.ts';
import type { Clearing, EarlyEnd } from '../sessions/early-end.ts';
import type { Lifetime } from '../sessions/lifetime.ts';
import type { SessionRef } from '../sessions/session.ts';
import type { SignOutRun } from '../sign-out/run.ts';
import type { GuideCode, Scope, SiteDefinition, SiteId, SitePages } from '../sites/site.ts';
import type { EpochMs } from '../time.ts';
import type { LeavePart } from './parts/leave-part.ts';
import type { NoticesPart } from './parts/notices-part.ts';
import type { OtherSitesPart } from './parts/other-sites-part.ts';
import type { PermissionsPart } from './parts/permissions-part.ts';
import type { RecordPart } from './parts/record-part.ts';
import type { RunsPart } from './parts/runs-part.ts';
import type { SentPart } from './parts/sent-part.ts';
import type { SessionsPart } from './parts/sessions-part.ts';
import type { SettingsPart } from './parts/settings-part.ts';
import type { SitesPart } from './parts/sites-part.ts';
import type { StoresPart } from './parts/stores-part.ts';
import type { WarningsPart } from './parts/warnings-part.ts';

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
  readonly words: SiteDefinition['words'];
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
  /** Whether this browser drops the site's cookies when it closes. */
  readonly clearing: Clearing;
  /**
   * Match patterns to ask for before the site's status page can be asked; empty where none is known or access is there.
   */
  readonly statusPatterns: readonly string[];
};

/** A way back in, as far as this browser's cookies show. */
export type WayInView =
  | { readonly kind: 'e-mail-link' | 'password' }
  | {
      readonly kind: 'site';
      readonly siteId: SiteId;
      readonly name: string;
      readonly state: 'signed-in' | 'not-seen' | 'cannot-see';
    };

export type SessionView = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly store: CookieStore;
  readonly lifetime: Lifetime;
  readonly cookieNames: readonly string[];
  /** What ends it before its date; null for nothing that is known. */
  readonly early: EarlyEnd | null;
  /** Cookies of the site's domain in this store, where they come near the browser's limit; else null. */
  readonly crowding: number | null;
  /** "Let it end" was pressed for this end: no more reminders of it. */
  readonly letEnd: boolean;
  /** Since when it has been here; null where nothing tells. */
  readonly since: Since | null;
  /** The name that the person gave it; null for none. */
  readonly label: string | null;
};

/** A leave run as screens show it: without what only resuming needs, plus names. */
export type LeaveItemView = Omit<LeaveItem, 'digest'> & {
  readonly siteName: string;
  readonly store: CookieStore;
  readonly label: string | null;
};
export type LeaveView = Omit<LeaveRun, 'items'> & { readonly items: readonly LeaveItemView[] };

/**
 * A site without a definition, whose cookies look as if somebody were signed in. Seen only where every site may be
 * looked at.
 */
export type OtherSiteView = { readonly ref: SessionRef; readonly siteName: string; readonly store: CookieStore };

/** How the last session ended where none is now. */
export type LastEnd = { readonly ref: SessionRef; readonly end: SessionEnd };

/** What the record for explanations holds. */
export type RecordView = {
  readonly sessions: number;
  readonly sites: readonly SiteId[];
  readonly privateClosedAt: EpochMs | null;
};

/** The look at the browser's own clear-on-exit setting. */
export type BrowserCheck = {
  /** `unsupported`: this browser lets no extension look. */
  readonly access: 'granted' | 'missing' | 'unsupported';
  /** When it was last read; null for never. */
  readonly checkedAt: EpochMs | null;
};

/** A run as screens show it: the record without what only resuming needs, plus names. */
export type RunView = Omit<SignOutRun, 'digest'> & {
  readonly siteName: string;
  readonly store: CookieStore;
};

/** The one picture that the screens show: every part's keys side by side. Plain JSON. */
export type Overview = { readonly readAt: EpochMs } & LeavePart &
  NoticesPart &
  OtherSitesPart &
  PermissionsPart &
  RecordPart &
  RunsPart &
  SentPart &
  SessionsPart &
  SettingsPart &
  SitesPart &
  StoresPart &
  WarningsPart;
