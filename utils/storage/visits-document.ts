import * as z from 'zod/mini';
import type { DocumentSpec } from './codec.ts';

/**
 * The ids of the tabs in which a visit is under way. In browser memory only: after a restart of the browser the ids
 * belong to other tabs.
 */
export const visitsDocument: DocumentSpec<readonly number[]> = {
  key: 'visits',
  schema: z.array(z.int()),
  migrations: [],
  fallback: [],
};
