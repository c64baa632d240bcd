import type { StoreId } from '../cookies/cookie.ts';
import type { SiteId } from '../sites/site.ts';
import { DAY } from '../time.ts';

/** A stretch of the day, in minutes since midnight; over midnight where it begins later than it ends. */
export type QuietHours = { readonly fromMinute: number; readonly toMinute: number };

export type ReminderSettings = {
  /** Notifications. Off until turned on. */
  readonly on: boolean;
  /** So long before a session's end, in milliseconds, longest first. The badge begins with the longest. */
  readonly beforeMs: readonly number[];
  /** Sites without notifications. */
  readonly sitesOff: readonly SiteId[];
  readonly quiet: QuietHours | null;
};

export type RecordSettings = {
  /** Nothing is recorded until somebody has answered. */
  readonly choice: 'unasked' | 'on' | 'off';
  readonly sitesOff: readonly SiteId[];
};

/** What begins a leave run by itself on a shared computer. */
export type LeavingSettings = {
  /** After so long without use, in minutes; null for never. */
  readonly idleMinutes: number | null;
  /** At this minute of the day; null for never. */
  readonly atMinute: number | null;
  /** When the screen is locked; only Chrome can tell. */
  readonly onLock: boolean;
  /** Afterwards the whole browser is cleared: cookies, history, downloads list, all of it. */
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
  /** Others use this computer too: what forgets sign-ins is good news here. */
  readonly sharedComputer: boolean;
  readonly leaving: LeavingSettings;
  /** Preferences follow the user to their other browsers, through the browser's own sync. */
  readonly follow: boolean;
};

export const defaultReminders: ReminderSettings = { on: false, beforeMs: [3 * DAY, DAY], sitesOff: [], quiet: null };

export const defaultSettings: Settings = {
  sitesOff: [],
  storeNames: {},
  badge: true,
  reminders: defaultReminders,
  record: { choice: 'unasked', sitesOff: [] },
  sharedComputer: false,
  leaving: { idleMinutes: null, atMinute: null, onLock: false, clearBrowser: false },
  follow: false,
};

/** Less time left than this is soon, in milliseconds. */
export function soonMs({ reminders }: Settings): number {
  return Math.max(0, ...reminders.beforeMs);
}
