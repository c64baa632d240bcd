import { type EpochMs, MINUTE } from '../time.ts';

/** In ms. How long a receipt stays on a shared computer. */
export const RECEIPT_STAYS_FOR = 2 * MINUTE;

/** In ms. A clock that shows an earlier moment than this before the end of the run was set back. */
const TOLERANCE = 5_000;

/**
 * Whether a receipt has stayed long enough. If the clock was set back since, it goes at once: how long it has stayed is
 * not known.
 */
export function isReceiptOver(endedAt: EpochMs, now: EpochMs): boolean {
  return now - endedAt >= RECEIPT_STAYS_FOR || endedAt - now > TOLERANCE;
}
