import * as z from 'zod/mini';
import type { DocumentSpec } from './codec.ts';

/** How far the computer's clock was from a site's, milliseconds, when a site last answered. In memory only. */
export const clockDocument: DocumentSpec<number | null> = { key: 'clock-off', schema: z.nullable(z.number()), migrations: [], fallback: null };
