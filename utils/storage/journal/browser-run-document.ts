import * as z from 'zod/mini';
import type { Moment } from '../../core/journal/observation.ts';
import type { EpochMs } from '../../core/time.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment } from '../schemas.ts';

/**
 * What is known about this run of the browser. Kept in memory that the browser empties when it closes, so if it is
 * absent, a new run has begun.
 */
export type BrowserRun = {
  readonly startedAt: EpochMs;
  /**
   * How the first look is to be taken. Changed before the look at a start begins, so that a look after an interruption
   * does not count as one.
   */
  readonly moment: Moment;
  /** Whether the first look was taken. */
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
