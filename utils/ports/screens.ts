import type { Overview } from '../core/overview/overview.ts';
import type { Reminder, ShownReminder } from '../core/reminders/reminder.ts';
import type { SessionRef } from '../core/sessions/session.ts';

export type Notifications = {
  access(): Promise<'granted' | 'missing'>;
  show(reminder: Reminder): Promise<void>;
  /** The notifications that are on screen now. */
  list(): Promise<readonly ShownReminder[]>;
  clear(shown: ShownReminder): Promise<void>;
};

/** Notifications of sign-outs by rules, one for each sign-in. Without the permission, nothing is shown. */
export type RuleNotes = {
  show(ref: SessionRef, siteName: string): Promise<void>;
  clear(ref: SessionRef): Promise<void>;
};

/** What a screen over a private window leaves in the browser's memory for the next one. */
export type PrivateNotes = {
  /** Forgets it. */
  drop(): Promise<void>;
};

/** The toolbar button. */
export type ToolbarButton = {
  /** Shows this badge on one tab's button; null shows none. */
  show(tabId: number, badge: { readonly text: string; readonly title: string } | null): Promise<void>;
};

/** The language of notifications, of the toolbar button and of its menu. */
export type SpokenLanguage = {
  /** Speaks the language that the user chose from now on; null for the browser's own. */
  follow(chosen: string | null): Promise<void>;
};

/** Sends the overview to every open screen. */
export type Announce = (overview: Overview) => void;

/** Reports a bug, without secrets. */
export type ReportBug = (where: string, error: unknown) => void;
