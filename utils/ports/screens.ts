import type { Overview } from '../core/overview/overview.ts';
import type { Reminder, ShownReminder } from '../core/reminders/reminder.ts';

export type Notifications = {
  access(): Promise<'granted' | 'missing'>;
  show(reminder: Reminder): Promise<void>;
  /** The notifications that are on screen now. */
  list(): Promise<readonly ShownReminder[]>;
  clear(shown: ShownReminder): Promise<void>;
};

/** The toolbar button. */
export type ToolbarButton = {
  /** Shows this badge on one tab's button; null shows none. */
  show(tabId: number, badge: { readonly text: string; readonly title: string } | null): Promise<void>;
};

/** Sends the overview to every open screen. */
export type Announce = (overview: Overview) => void;

/** Reports a bug, without secrets. */
export type ReportBug = (where: string, error: unknown) => void;
