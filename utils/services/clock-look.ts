import type { ClockLook } from '../core/leave/hold-plan.ts';
import type { Clock } from '../ports/computer.ts';

/**
 * Makes the reader of both clocks for one follower of plans. Each movement is told once, so every look must be given to
 * all of its plans.
 */
export function createClockLook(clock: Pick<Clock, 'now' | 'steady'>): () => ClockLook {
  let last: { readonly at: number; readonly steady: number } | null = null;
  return () => {
    const [now, steady] = [clock.now(), clock.steady()];
    const moved = last && now - last.at - (steady - last.steady);
    last = { at: now, steady };
    return { now, moved };
  };
}
