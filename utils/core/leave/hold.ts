import type { EpochMs } from '../time.ts';

/**
 * What holds a planned run against sleep, a locked screen and a clock that moves.
 */
export type Hold = {
  /** The moment that it was planned for, before it was put off or counted anew. */
  readonly plannedFor: EpochMs;
  /** When the background last looked at it. An earlier "now" means that the clock was set back since. */
  readonly lookedAt: EpochMs;
  /** Since when its countdown is on the screen; null while it is not. */
  readonly countsSince: EpochMs | null;
  /** `locked`: the screen was locked at the last look at the countdown. */
  readonly screen: 'open' | 'locked';
};
