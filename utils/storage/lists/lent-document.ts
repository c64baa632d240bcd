import * as z from 'zod/mini';
import type { ListName } from '../../core/lists/lists.ts';
import type { EpochMs } from '../../core/time.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment } from '../schemas.ts';
import { listName } from './lists-schema.ts';

/** The permissions that a person lent for a press, and since when: to give back exactly these. Null for none. */
export type Lent = { readonly lists: readonly ListName[]; readonly at: EpochMs };

export const lentDocument: DocumentSpec<Lent | null> = {
  key: 'lent',
  schema: z.nullable(z.object({ lists: z.array(listName).check(z.maxLength(2)), at: moment })),
  migrations: [],
  fallback: null,
};
