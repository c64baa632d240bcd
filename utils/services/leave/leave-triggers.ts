import { assertNever } from '../../core/assert-never.ts';
import { isCounting } from '../../core/leave/hold-plan.ts';
import type { LeavePlan } from '../../core/leave/leave-plan.ts';
import { COUNTS_DOWN_FOR } from '../../core/leave/leave-run.ts';
import { findNextTime } from '../../core/leave/next-time.ts';
import { findShortestIdle } from '../../core/rules/site-rule.ts';
import type { LeavingSettings, Settings } from '../../core/settings/settings.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../../core/time.ts';
import type { Clock, IdleWatch } from '../../ports/computer.ts';
import type { IdleState } from '../../ports/events.ts';
import { isRead } from '../../storage/codec.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LeaveRunner } from './leave-runner.ts';

/** In ms. The longest time between two daily runs, over a change of the clocks. */
const LONGEST_DAY = DAY + 3 * HOUR;

type Ports = {
  readonly clock: Clock;
  readonly idleWatch: IdleWatch;
  readonly settings: DocumentStore<Settings>;
  readonly leaver: LeaveRunner;
};

type Wishes = LeavingSettings & { readonly later: boolean };

type Stored = {
  readonly wishes: Wishes;
  /** The time without use that the browser is to tell of: the shortest that anything here waits for. */
  readonly toldAfter: number | null;
  readonly are: 'known' | 'unreadable';
};

const noWishes: Wishes = { idleMinutes: null, atMinute: null, onLock: false, clearBrowser: false, later: false };

/** Plans the leave runs that no person started. Only on a shared computer, and always with a countdown. */
export function createLeaveTriggers({ clock, idleWatch, settings, leaver }: Ports) {
  let watchedMinutes: number | null = null;

  async function readWishes(): Promise<Stored> {
    const stored = await settings.read();
    const { sharedComputer, leaving, rules } = stored.data;
    const wishes = sharedComputer ? { ...leaving, later: true } : noWishes;
    const told = [wishes.idleMinutes, findShortestIdle(rules)].filter((minutes) => minutes !== null);
    return {
      wishes,
      toldAfter: told.length > 0 ? Math.min(...told) : null,
      are: isRead(stored) ? 'known' : 'unreadable',
    };
  }

  /** The next moment of the daily run that no person cancelled; null for never. */
  async function findDaily({ atMinute }: Wishes): Promise<EpochMs | null> {
    if (atMinute === null) return null;
    const [now, cancelled] = [clock.now(), await leaver.dailyFrom()];
    const isKept = cancelled !== null && cancelled > now && isCancelled(cancelled, atMinute, now);
    return findNextTime(atMinute, isKept ? cancelled : now, clock.minuteOfDay);
  }

  /**
   * Whether the moment that a person cancelled is one of this time of day: who sets another time afterwards wants that.
   * A moment that lies farther ahead than a day was noted before the clock was set back.
   */
  function isCancelled(cancelled: EpochMs, atMinute: number, now: EpochMs): boolean {
    return cancelled - now <= LONGEST_DAY && findNextTime(atMinute, cancelled - 1, clock.minuteOfDay) === cancelled;
  }

  function isWanted(plan: LeavePlan, wishes: Wishes, dailyAt: EpochMs | null): boolean {
    switch (plan.because) {
      case 'later':
        return wishes.later;
      case 'idle':
        return wishes.idleMinutes !== null;
      case 'lock':
        return wishes.onLock;
      case 'time': {
        const hasCome = isCounting(plan) || plan.beginsAt - COUNTS_DOWN_FOR <= clock.now();
        return dailyAt !== null && (hasCome || plan.hold.plannedFor === dailyAt);
      }
      default:
        return assertNever(plan.because);
    }
  }

  /** A person is back. During the countdown only a press puts it off; before that, the time without use is over. */
  function comeBack(): Promise<boolean> {
    return leaver.dropUnless((plan) => plan.because !== 'idle' || isCounting(plan));
  }

  async function planBy(state: Exclude<IdleState, 'active'>): Promise<boolean> {
    const { wishes, toldAfter } = await readWishes();
    const { idleMinutes, onLock } = wishes;
    const now = clock.now();
    if (state === 'locked' && onLock) return leaver.plan('lock', now + COUNTS_DOWN_FOR);
    if (idleMinutes === null) return false;
    // Chrome reports a locked screen at once, and reports no idle time while it is locked.
    const passed = state === 'locked' ? 0 : (toldAfter ?? idleMinutes);
    return leaver.plan('idle', now + (idleMinutes - passed) * MINUTE + COUNTS_DOWN_FOR);
  }

  return {
    /**
     * True if a run was planned, or a planned one was dropped, counts anew or begins at another moment. Then the alarm
     * has to be set anew: a look tells a movement of the clock once only.
     */
    async onIdle(state: IdleState): Promise<boolean> {
      const seen = state === 'idle' ? 'nothing-new' : await leaver.look();
      const hasChanged = state === 'active' ? await comeBack() : await planBy(state);
      return hasChanged || seen !== 'nothing-new';
    },
    /**
     * Sets up the triggers that the settings ask for. Called at every wake-up too, because browsers forget the idle
     * time.
     */
    async prepare(): Promise<void> {
      const { wishes, toldAfter, are } = await readWishes();
      // Only if the time has changed: each call makes Firefox start counting anew.
      if (toldAfter !== watchedMinutes) idleWatch.after(toldAfter);
      watchedMinutes = toldAfter;
      await leaver.look();
      const dailyAt = await findDaily(wishes);
      // Settings that cannot be read are no person's word: what was planned by them stays.
      if (are === 'known') await leaver.dropUnless((plan) => isWanted(plan, wishes, dailyAt));
      if (dailyAt !== null) await leaver.plan('time', dailyAt);
    },
  };
}
