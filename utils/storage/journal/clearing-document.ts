import * as z from 'zod/mini';
import type { SiteId } from '../../core/sites/site.ts';
import type { EpochMs } from '../../core/time.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment, shortText } from '../schemas.ts';

/** What the browser's own clear-on-exit setting said for each site when it was last read. */
export type ClearingCheck = {
  readonly checkedAt: EpochMs;
  readonly sites: Readonly<Record<SiteId, 'keeps' | 'clears' | 'unknown'>>;
};

export const clearingDocument: DocumentSpec<ClearingCheck | null> = {
  key: 'clearing-check',
  schema: z.nullable(
    z.object({ checkedAt: moment, sites: z.record(shortText, z.enum(['keeps', 'clears', 'unknown'])) }),
  ),
  migrations: [],
  fallback: null,
};
