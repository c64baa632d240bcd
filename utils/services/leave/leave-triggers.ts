import { assertNever } from '../../core/assert-never.ts';
import { COUNTS_DOWN_FOR, type LeaveRun } from '../../core/leave/leave-run.ts';
import { findNextTime } from '../../core/leave/next-time.ts';
import type { LeavingSettings, Settings } from '../../core/settings/settings.ts';
import { MINUTE } from '../../core/time.ts';
import type { Clock, IdleWatch } from '../../ports/computer.ts';
import type { IdleState } from '../../ports/events.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LeaveRunner } from './leave-runner.ts';

type Ports = {
  readonly clock: Clock;
  readonly idleWatch: IdleWatch;
  readonly settings: DocumentStore<Settings>;
  readonly leaver: LeaveRunner;
};

type Wishes = LeavingSettings & { readonly later: boolean };

const noWishes: Wishes = { idleMinutes: null, atMinute: null, onLock: false, clearBrowser: false, later: false };

/** Plans the leave runs that no person started. Only on a shared computer, and always with a countdown. */
export function createLeaveTriggers({ clock, idleWatch, settings, leaver }: Ports) {
  let watchedMinutes: number | null = null;

  async function readWishes(): Promise<Wishes> {
    const { sharedComputer, leaving } = (await settings.read()).data;
    return sharedComputer ? { ...leaving, later: true } : noWishes;
  }

  function isWanted({ because, beginsAt, putOff }: LeaveRun, wishes: Wishes): boolean {
    switch (because) {
      case 'press':
        return true;
      case 'later':
        return wishes.later;
      case 'idle':
        return wishes.idleMinutes !== null;
      case 'lock':
        return wishes.onLock;
      case 'time':
        return wishes.atMinute === clock.minuteOfDay(beginsAt - putOff * COUNTS_DOWN_FOR);
      default:
        return assertNever(because);
    }
  }

  return {
    /** True if a run was planned, or a planned one was dropped. */
    async onIdle(state: IdleState): Promise<boolean> {
      const { idleMinutes, onLock } = await readWishes();
      const now = clock.now();
      // Using the computer before the countdown begins drops the planned run. During the countdown only a press on the
      // button puts it off.
      if (state === 'active')
        return leaver.dropUnless(({ because, beginsAt }) => because !== 'idle' || beginsAt - now <= COUNTS_DOWN_FOR);
      if (state === 'locked' && onLock) return leaver.plan('lock', now + COUNTS_DOWN_FOR);
      if (idleMinutes === null) return false;
      // Chrome reports a locked screen at once, and reports no idle time while it is locked.
      return leaver.plan('idle', now + (state === 'locked' ? idleMinutes * MINUTE : 0) + COUNTS_DOWN_FOR);
    },
    /**
     * Sets up the triggers that the settings ask for. Called at every wake-up too, because browsers forget the idle
     * time.
     */
    async prepare(): Promise<void> {
      const wishes = await readWishes();
      // Only if the time has changed: each call makes Firefox start counting anew.
      if (wishes.idleMinutes !== watchedMinutes) idleWatch.after(wishes.idleMinutes);
      watchedMinutes = wishes.idleMinutes;
      await leaver.dropUnless((run) => isWanted(run, wishes));
      if (wishes.atMinute !== null)
        await leaver.plan('time', findNextTime(wishes.atMinute, clock.now(), clock.minuteOfDay));
    },
  };
}
