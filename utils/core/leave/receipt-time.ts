import { MINUTE } from '../time.ts';

/** So long a receipt stays on a computer that others use. */
export const RECEIPT_STAYS_FOR = 2 * MINUTE;
