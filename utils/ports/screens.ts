import type { Overview } from '../core/overview/overview.ts';
import type { Reminder, ShownReminder } from '../core/reminders/reminder.ts';

export type Notifications = {
  access(): Promise<'granted' | 'missing'>;
  show(reminder: Reminder): Promise<void>;
  /** Those that stand now. */
  list(): Promise<readonly ShownReminder[]>;
  clear(shown: ShownReminder): Promise<void>;
};

/** The toolbar button. */
export type ToolbarButton = {
  /** Shows this on one tab's button; null shows nothing. */
  show(tabId: number, badge: { readonly text: string; readonly title: string } | null): Promise<void>;
};

/** Tells every open screen. */
export type Announce = (overview: Overview) => void;

/** Where bugs are reported, without secrets. */
export type ReportBug = (where: string, error: unknown) => void;
