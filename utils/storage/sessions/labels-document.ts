import * as z from 'zod/mini';
import { type Labels, MOST_LABEL_CHARACTERS, type SessionLabel } from '../../core/sessions/label.ts';
import type { DocumentSpec } from '../codec.ts';
import { nameOf, seenAtFields, sessionRefSchema } from '../schemas.ts';

const labelSchema: z.ZodMiniType<SessionLabel> = z.object({
  ref: sessionRefSchema,
  text: nameOf(MOST_LABEL_CHARACTERS),
  state: z._default(z.enum(['live', 'ended']), 'live'),
  digest: z._default(z.nullable(z.string().check(z.maxLength(8))), null),
  ...seenAtFields,
});

/** The names that a person gave to sign-ins. */
export const labelsDocument: DocumentSpec<Labels> = {
  key: 'labels',
  schema: z.readonly(z.array(labelSchema)),
  migrations: [],
  fallback: [],
};
