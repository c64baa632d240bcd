import * as z from 'zod/mini';
import type { DocumentSpec } from '../codec.ts';

/** The random key of the credential digests, in hex. Has a document of its own, and is never exported. */
export const digestKeyDocument: DocumentSpec<string | null> = {
  key: 'digest-key',
  schema: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  migrations: [],
  fallback: null,
};
