import * as z from 'zod/mini';
import { pressesByOldMark } from '../../core/sites/without-old-marks.ts';
import { type LearnedWay, MOST_LEARNED_WAYS } from '../../core/watching/learned-way.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment, shortText } from '../schemas.ts';
import { signOutSchema } from '../sites/request-schema.ts';

const way: z.ZodMiniType<LearnedWay> = z.object({
  siteId: shortText,
  method: signOutSchema,
  seenAt: moment,
  tried: z.enum(['no', 'yes']),
});

/** Ways to sign out that the user has shown: addresses, names of fields and controls, short plain words. */
export const learnedWaysDocument: DocumentSpec<readonly LearnedWay[]> = {
  key: 'learned-ways',
  schema: z.pipe(
    z.array(way).check(z.maxLength(MOST_LEARNED_WAYS)),
    z.transform((ways) => ways.filter(({ method }) => !pressesByOldMark(method))),
  ),
  migrations: [fromVersion1],
  fallback: [],
};

const older = z.array(z.looseObject({ triedAt: z._default(z.nullable(moment), null) }));

/** Version 1 kept when a way was tried, which told of a private window. */
function fromVersion1(data: unknown): unknown {
  return older.parse(data).map(({ triedAt, ...rest }) => ({ ...rest, tried: triedAt === null ? 'no' : 'yes' }));
}
