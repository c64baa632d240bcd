import * as z from 'zod/mini';
import type { DocumentSpec } from './codec.ts';

/** The random key of the credential digests, as hex. In a document of its own and never exported. */
export const digestKeyDocument: DocumentSpec<string | null> = {
  key: 'digest-key',
  schema: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  migrations: [],
  fallback: null,
};
