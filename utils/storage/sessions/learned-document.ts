import * as z from 'zod/mini';
import type { LearnedLength, LearnedLengths } from '../../core/sessions/learned-length.ts';
import type { DocumentSpec } from '../codec.ts';
import { shortText } from '../schemas.ts';

const lengthMs = z.nullable(z.number().check(z.gt(0)));
const lengthSchema: z.ZodMiniType<LearnedLength> = z.object({ ms: lengthMs, onceMs: lengthMs });

/**
 * The lifetimes that sites gave their auth cookies. Version 1 had one length for each site, learned from anybody's
 * write: none of it is kept.
 */
export const learnedDocument: DocumentSpec<LearnedLengths> = {
  key: 'learned-lengths',
  schema: z.record(shortText, z.record(shortText, lengthSchema)),
  migrations: [() => ({})],
  fallback: {},
};
