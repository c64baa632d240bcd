import type { Overview } from '../core/overview/overview.ts';
import type { SessionView } from '../core/overview/parts/sessions-part.ts';
import { planReminders, type Remindable, type ReminderPlan } from '../core/reminders/plan-reminders.ts';
import type { ReminderMarks, ShownReminder } from '../core/reminders/reminder.ts';
import { silenceMarks } from '../core/reminders/silence-marks.ts';
import { refId, type SessionRef } from '../core/sessions/session.ts';
import type { SiteId } from '../core/sites/site.ts';
import type { EpochMs } from '../core/time.ts';
import type { Clock } from '../ports/computer.ts';
import type { Notifications } from '../ports/screens.ts';
import type { DocumentStore } from '../storage/document-store.ts';

export type ReminderPorts = {
  readonly clock: Clock;
  readonly marks: DocumentStore<ReminderMarks>;
  readonly notifications: Notifications;
};

/**
 * Shows the reminders that are due, and returns when to look again. Each is recorded before it is shown: if the
 * background is stopped in between, a reminder is lost, but none is shown twice. On a shared computer none is shown,
 * because it would only keep a sign-in alive.
 */
export async function remind(
  { clock, marks, notifications }: ReminderPorts,
  { sessions, settings }: Overview,
): Promise<EpochMs | null> {
  const remindable = sessions.flatMap((session) => toRemindable(session, sessions));
  const isSilent = !settings.reminders.on || settings.sharedComputer || (await notifications.access()) === 'missing';
  const rules = { settings: settings.reminders, now: clock.now(), minuteOfDay: clock.minuteOfDay };
  const planFrom = (known: ReminderMarks): ReminderPlan =>
    isSilent
      ? { due: [], marks: silenceMarks(known, remindable, rules.now), nextAt: null }
      : planReminders(remindable, known, rules);
  if (isSilent) await takeBack(notifications, () => true);
  const before = await marks.read();
  const { sitesOff } = settings.reminders;
  const takeBackOld = (known: ReminderMarks) =>
    takeBack(notifications, (shown) => isOver(shown, remindable, known, sitesOff));
  // the document must not or cannot be written, so a reminder could come twice
  if (before.kind === 'newer' || before.kind === 'unreachable') {
    await takeBackOld(before.data);
    return null;
  }
  let plan = planFrom(before.data);
  if (JSON.stringify(plan.marks) !== JSON.stringify(before.data)) {
    // Another look may have written in between. What it has shown is not due again.
    await marks.update((known) => {
      plan = planFrom(known);
      return plan.marks;
    });
  }
  for (const reminder of plan.due) await notifications.show(reminder);
  await takeBackOld(plan.marks);
  return plan.nextAt;
}

/** Takes notifications out of the tray. */
async function takeBack(notifications: Notifications, isWanted: (shown: ShownReminder) => boolean): Promise<void> {
  for (const shown of await notifications.list()) if (isWanted(shown)) await notifications.clear(shown);
}

/** Carries out "Let it end": no more reminders of the date on which this session ends now. */
export async function letItEnd(
  { marks }: Pick<ReminderPorts, 'marks'>,
  { sessions }: Overview,
  ref: SessionRef,
): Promise<boolean> {
  const session = sessions.find((one) => refId(one.ref) === refId(ref));
  const [remindable] = session ? toRemindable(session, sessions) : [];
  if (!remindable) return false;
  return marks.update((known) => {
    const mark = known[refId(ref)] ?? { ref, expiresAt: remindable.expiresAt, ahead: [], told: [] };
    return { ...known, [refId(ref)]: { ...mark, expiresAt: remindable.expiresAt, letEnd: true } };
  });
}

/** Whether a notification is out of date: its session is gone, ends on another date, or is to end without reminders. */
function isOver(
  { refId: id, expiresAt }: ShownReminder,
  sessions: readonly Remindable[],
  marks: ReminderMarks,
  sitesOff: readonly SiteId[],
): boolean {
  const session = sessions.find(({ ref }) => refId(ref) === id);
  return session?.expiresAt !== expiresAt || marks[id]?.letEnd === true || sitesOff.includes(session.ref.siteId);
}

/**
 * Returns the session if reminders make sense for it: it ends on a date, in a store that lasts. A session that ends
 * with the browser or a window cannot be renewed in time. What only may be a sign-in has mostly the date of a visitor's
 * cookie.
 */
function toRemindable(
  { ref, siteName, store, lifetime, early, refused, sign }: SessionView,
  all: readonly SessionView[],
): Remindable[] {
  if (refused || sign === 'may-be' || lifetime.kind !== 'until' || early !== null || store.kind === 'private')
    return [];
  const several = all.some((other) => other.ref.siteId === ref.siteId && other.ref.storeId !== ref.storeId);
  return [
    {
      ref,
      siteName,
      expiresAt: lifetime.expiresAt,
      lengthMs: lifetime.lengthMs,
      renews: lifetime.renewal !== null,
      store: several ? store : null,
    },
  ];
}
