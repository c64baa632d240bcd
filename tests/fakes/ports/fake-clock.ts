import { DAY, type EpochMs, MINUTE } from '../../../utils/core/time.ts';
import type { Clock } from '../../../utils/ports/computer.ts';

/** Friday 21 November 2025, 12:00 UTC. */
export const NOON: EpochMs = Date.UTC(2025, 10, 21, 12);

export type FakeClock = Clock & {
  advance(ms: number): void;
  /** Sets the clock on the wall. To the background this looks as if the computer had slept. */
  set(at: EpochMs): void;
};

/** A clock that stands still until it is moved; on its wall it is UTC. */
export function createFakeClock(start: EpochMs = NOON): FakeClock {
  let at = start;
  let steady = 0;
  let waiting: { readonly due: EpochMs; readonly act: () => void }[] = [];
  const clock: FakeClock = {
    now: () => at,
    steady: () => steady,
    minuteOfDay: (moment) => Math.floor((moment % DAY) / MINUTE),
    after: (ms, act) => void waiting.push({ due: at + ms, act }),
    advance(ms) {
      at += ms;
      steady += ms;
      const due = waiting.filter((timer) => timer.due <= at);
      waiting = waiting.filter((timer) => timer.due > at);
      for (const { act } of due) act();
    },
    /** Time passes at once, so that no test waits for it. */
    async pause(ms) {
      clock.advance(ms);
    },
    set(to) {
      at = to;
    },
  };
  return clock;
}
