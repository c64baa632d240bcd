import type { EpochMs } from '../../utils/core/time.ts';
import type { Clock } from '../../utils/ports.ts';

/** Friday 21 November 2025, 12:00 UTC. */
export const NOON: EpochMs = Date.UTC(2025, 10, 21, 12);

export type FakeClock = Clock & { advance(ms: number): void; set(at: EpochMs): void };

/** A clock that stands still until it is moved. */
export function createFakeClock(start: EpochMs = NOON): FakeClock {
  let at = start;
  return {
    now: () => at,
    advance(ms) {
      at += ms;
    },
    set(to) {
      at = to;
    },
  };
}
