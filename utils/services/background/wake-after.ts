import { MINUTE } from '../../core/time.ts';

/** In ms. If the worker is stopped during a run, the alarm wakes it after this time. Chrome allows no shorter alarm. */
export const WAKE_AFTER = MINUTE / 2;
