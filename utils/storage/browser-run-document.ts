import * as z from 'zod/mini';
import type { Moment } from '../core/journal/observation.ts';
import type { EpochMs } from '../core/time.ts';
import type { DocumentSpec } from './codec.ts';
import { moment } from './schemas.ts';

/**
 * What is known of this run of the browser. Lives in memory that the browser empties when it closes: absent means a new
 * run.
 */
export type BrowserRun = {
  readonly startedAt: EpochMs;
  /** How the first look has to be taken; no longer as at a start once one was begun. */
  readonly moment: Moment;
  /** Whether that first look was taken. */
  readonly judged: boolean;
  /** Whether a private window was open at the last look. */
  readonly privateOpen: boolean;
};

export const browserRunDocument: DocumentSpec<BrowserRun | null> = {
  key: 'browser-run',
  schema: z.nullable(
    z.object({
      startedAt: moment,
      moment: z.enum(['running', 'browser-start', 'after-gap', 'after-absence']),
      judged: z.boolean(),
      privateOpen: z.boolean(),
    }),
  ),
  migrations: [],
  fallback: null,
};
