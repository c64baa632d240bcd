import type { EpochMs } from '../../utils/core/time.ts';
import { createFakeClock, type FakeClock } from '../fakes/ports/fake-clock.ts';

export type WorldClock = FakeClock & {
  /** Waits in the world's own time: nothing really waits. */
  sleep(ms: number): Promise<void>;
  /** When the next timer is due; null for none. */
  nextDue(): EpochMs | null;
  /** Does something later that no worker is needed for: a server answers, a browser reports. */
  later(ms: number, act: () => void): void;
  /** Drops the timers of a worker that is gone. */
  forgetWorker(): void;
};

type Timer = { readonly due: EpochMs; readonly act: () => void; readonly of: 'worker' | 'world' };

/** A clock that jumps from timer to timer, so that days pass in microseconds. */
export function createWorldClock(): WorldClock {
  const clock = createFakeClock();
  let waiting: Timer[] = [];
  const add = (of: Timer['of'], ms: number, act: () => void) => void waiting.push({ due: clock.now() + ms, act, of });
  const later = (ms: number, act: () => void) => add('world', ms, act);

  return {
    ...clock,
    after: (ms, act) => add('worker', ms, act),
    later,
    sleep: (ms) => new Promise((resolve) => later(ms, resolve)),
    nextDue: () => (waiting.length === 0 ? null : Math.min(...waiting.map(({ due }) => due))),
    forgetWorker() {
      waiting = waiting.filter(({ of }) => of === 'world');
    },
    advance(ms) {
      const to = clock.now() + ms;
      clock.set(to);
      const due = waiting.filter((timer) => timer.due <= to);
      waiting = waiting.filter((timer) => timer.due > to);
      for (const { act } of due.sort((a, b) => a.due - b.due)) act();
    },
  };
}
