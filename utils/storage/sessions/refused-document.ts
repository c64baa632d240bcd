import * as z from 'zod/mini';
import type { RefusedSignIn } from '../../core/sessions/refused.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment, sessionRefSchema, shortText } from '../schemas.ts';

const refusedSchema: z.ZodMiniType<RefusedSignIn> = z.object({
  ref: sessionRefSchema,
  digest: z.nullable(shortText),
  end: z.nullable(moment),
});

/** Sign-ins of which their site said that they do not work any more. */
export const refusedDocument: DocumentSpec<readonly RefusedSignIn[]> = {
  key: 'refused',
  schema: z.readonly(z.array(refusedSchema)),
  migrations: [],
  fallback: [],
};
