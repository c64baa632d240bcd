import type { EpochMs } from '../../utils/core/time.ts';
import { createFakeClock, type FakeClock } from '../fakes/ports/fake-clock.ts';
import type { Setup } from './scene.ts';

export type WorldClock = FakeClock & {
  /** Time that has really passed since the beginning, in ms; the clock on the wall may be moved. */
  elapsed(): number;
  /** Moves the clock on the wall: no time passes. */
  move(ms: number): void;
  /** The computer sleeps: the time passes at once, and what was due in it comes at waking. */
  doze(ms: number): void;
  /** The last time that it slept, in the world's own time (ms). `wallAt`: what the clock showed when it fell asleep. */
  lastDoze(): Doze | null;
  /** Waits in the world's own time: nothing really waits. */
  sleep(ms: number): Promise<void>;
  /** Does something later that no worker is needed for: a server answers, a browser reports. */
  later(ms: number, act: () => void): void;
  /** In how many ms the next timer is due; null for none. */
  nextIn(): number | null;
  /** Drops the timers of a worker that is gone. */
  forgetWorker(): void;
};

type Doze = { readonly from: number; readonly to: number; readonly wallAt: EpochMs };
type Timer = { readonly due: number; readonly act: () => void; readonly of: 'worker' | 'world' };

/** A clock that jumps from timer to timer, so that days pass in microseconds. */
export function createWorldClock(steadyInSleep: Setup['steadyInSleep']): WorldClock {
  const wall = createFakeClock();
  let passed = 0;
  let missed = 0; // what the steady clock slept through, in ms
  let doze: Doze | null = null;
  let waiting: Timer[] = [];
  const add = (of: Timer['of'], ms: number, act: () => void) => void waiting.push({ due: passed + ms, act, of });
  const later = (ms: number, act: () => void) => add('world', ms, act);

  return {
    ...wall,
    elapsed: () => passed,
    steady: () => passed - missed,
    move: (ms: EpochMs) => wall.set(wall.now() + ms),
    after: (ms, act) => add('worker', ms, act),
    pause: (ms) => new Promise((resolve) => add('worker', ms, resolve)),
    later,
    doze(ms) {
      doze = { from: passed, to: passed + ms, wallAt: wall.now() };
      if (steadyInSleep === 'stops') missed += ms;
      this.advance(ms);
    },
    lastDoze: () => doze,
    sleep: (ms) => new Promise((resolve) => later(ms, resolve)),
    nextIn: () => (waiting.length === 0 ? null : Math.max(0, Math.min(...waiting.map(({ due }) => due)) - passed)),
    forgetWorker() {
      waiting = waiting.filter(({ of }) => of === 'world');
    },
    advance(ms) {
      wall.set(wall.now() + ms);
      passed += ms;
      const due = waiting.filter((timer) => timer.due <= passed);
      waiting = waiting.filter((timer) => timer.due > passed);
      for (const { act } of due.sort((a, b) => a.due - b.due)) act();
    },
  };
}
