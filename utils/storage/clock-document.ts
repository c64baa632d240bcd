import * as z from 'zod/mini';
import type { EpochMs } from '../core/time.ts';
import type { DocumentSpec } from './codec.ts';
import { moment } from './schemas.ts';

/**
 * How far this computer's clock was ahead of a site's clock (ms; negative: behind) when a site last answered, and when.
 */
export type ClockOff = { readonly offMs: number; readonly heardAt: EpochMs };

/** In memory only. */
export const clockDocument: DocumentSpec<ClockOff | null> = {
  key: 'clock',
  schema: z.nullable(z.object({ offMs: z.number(), heardAt: moment })),
  migrations: [],
  fallback: null,
};
