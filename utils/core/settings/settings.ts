import type { StoreId } from '../cookies/cookie.ts';
import type { SiteRules } from '../rules/site-rule.ts';
import type { SiteId } from '../sites/site.ts';
import { DAY } from '../time.ts';

/** A part of the day, in minutes since midnight. It crosses midnight if it begins later than it ends. */
export type QuietHours = { readonly fromMinute: number; readonly toMinute: number };

export type ReminderSettings = {
  /** Notifications. Off until turned on. */
  readonly on: boolean;
  /** How long before a session's end to remind, in ms, longest first. The badge begins with the longest. */
  readonly beforeMs: readonly number[];
  /** Sites without notifications. */
  readonly sitesOff: readonly SiteId[];
  readonly quiet: QuietHours | null;
};

export type RecordSettings = {
  /** Nothing is recorded before the person has answered. */
  readonly choice: 'unasked' | 'on' | 'off';
  readonly sitesOff: readonly SiteId[];
};

/** What begins a leave run on a shared computer without a press. */
export type LeavingSettings = {
  /** After this many minutes without use; null for never. */
  readonly idleMinutes: number | null;
  /** At this minute of the day (local time); null for never. */
  readonly atMinute: number | null;
  /** When the screen is locked. Only Chrome can tell. */
  readonly onLock: boolean;
  /** Whether the whole browser is cleared afterwards: cookies, history, list of downloads and all else. */
  readonly clearBrowser: boolean;
};

/** What the user chose. Everything else is read from the browser. */
export type Settings = {
  /** Sites that Lights Out leaves alone. */
  readonly sitesOff: readonly SiteId[];
  /** Names the user gave to cookie stores. */
  readonly storeNames: Readonly<Record<StoreId, string>>;
  readonly badge: boolean;
  readonly reminders: ReminderSettings;
  readonly record: RecordSettings;
  /**
   * Whether other people use this computer too. Then it is good news if sign-ins are forgotten. Null while nobody has
   * said; until then it is treated as one person's own.
   */
  readonly sharedComputer: boolean | null;
  readonly leaving: LeavingSettings;
  /** Sites that Lights Out signs out of by itself, and when. */
  readonly rules: SiteRules;
  /** Whether preferences are carried to the user's other computers, through the browser's own sync. */
  readonly follow: boolean;
  /** Whether things are offered that only one source tells of. */
  readonly experimental: boolean;
  /** The code of the language that texts are in; null for the browser's own. */
  readonly language: string | null;
};

export const defaultReminders: ReminderSettings = { on: false, beforeMs: [3 * DAY, DAY], sitesOff: [], quiet: null };

export const defaultSettings: Settings = {
  sitesOff: [],
  storeNames: {},
  badge: true,
  reminders: defaultReminders,
  record: { choice: 'unasked', sitesOff: [] },
  sharedComputer: null,
  leaving: { idleMinutes: null, atMinute: null, onLock: false, clearBrowser: false },
  rules: {},
  follow: false,
  experimental: false,
  language: null,
};

/** In ms. A session with less time left than this ends soon. */
export function soonMs({ reminders }: Settings): number {
  return Math.max(0, ...reminders.beforeMs);
}
