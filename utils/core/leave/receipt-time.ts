import { MINUTE } from '../time.ts';

/** In ms. How long a receipt stays on a shared computer. */
export const RECEIPT_STAYS_FOR = 2 * MINUTE;
