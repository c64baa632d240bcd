import * as z from 'zod/mini';
import { nothingTold, type Told } from '../../core/first-run/told.ts';
import type { DocumentSpec } from '../codec.ts';

const version = z.string().check(z.maxLength(32), z.regex(/^\d{1,9}(\.\d{1,9}){0,3}$/));

/** What cannot be read counts as told: a question that comes again is worse than one that does not come. */
const allTold: Told = { welcome: 'not-wanted', sites: 'answered', version: null };

export const toldDocument: DocumentSpec<Told> = {
  key: 'told',
  schema: z.object({
    welcome: z.enum(['not-yet', 'opening', 'opened', 'not-wanted']),
    sites: z.enum(['unasked', 'answered']),
    version: z.nullable(version),
  }),
  migrations: [],
  fallback: nothingTold,
  salvage: () => allTold,
};
