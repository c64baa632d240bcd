import type { EpochMs } from '../../core/time.ts';

/**
 * When a function may run inside a page. A tab that is frozen, busy or asking a question runs what was put into it
 * whenever it wakes, which may be hours later. So each such function compares these times with the clock when it really
 * runs, and does nothing before `from` (the clock was set back) or after `until`.
 */
export type PageStep = {
  /**
   * Names this one step of this one run. The background says "go" for it only while it waits for the step: not after a
   * restart, and not once the step counts as failed.
   */
  readonly mark: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
};

/** The name of the port by which a page asks whether a step is still waited for, in front of its mark. */
export const STEP_PORT = 'page-step ';
