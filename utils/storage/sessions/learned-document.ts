import * as z from 'zod/mini';
import type { SiteId } from '../../core/sites/site.ts';
import type { DocumentSpec } from '../codec.ts';
import { shortText } from '../schemas.ts';

export type LearnedLengths = Readonly<Record<SiteId, number>>;

/**
 * The lifetime (ms) that each site gave its sign-in last. Without dates, so that it does not tell when a site was used.
 */
export const learnedDocument: DocumentSpec<LearnedLengths> = {
  key: 'learned-lengths',
  schema: z.record(shortText, z.number().check(z.gt(0))),
  migrations: [],
  fallback: {},
};
