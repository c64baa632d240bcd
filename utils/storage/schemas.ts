import * as z from 'zod/mini';
import type { SiteAnswer } from '../core/answers/answer.ts';
import type { PartitionKey } from '../core/cookies/cookie.ts';
import { plainText } from '../core/plain-text.ts';
import type { SessionRef } from '../core/sessions/session.ts';

/** Shapes that stored documents and messages share. */
export const shortText = z.string().check(z.maxLength(256));
/** A name that a person or a file gave, of at most so many characters. It may be empty once it is made harmless. */
export const nameOf = (most: number) => z.string().check(z.maxLength(most), z.overwrite(plainText));
export const moment = z.number().check(z.gte(0), z.lte(8.64e15));

const partitionKeySchema: z.ZodMiniType<PartitionKey> = z.union([
  z.object({ topLevelSite: shortText, hasCrossSiteAncestor: z.boolean() }),
  z.object({ topLevelSite: shortText }),
]);

export const sessionRefSchema: z.ZodMiniType<SessionRef> = z.object({
  siteId: z.string().check(z.maxLength(300)), // fits the id of a site without a definition, which has its domain
  storeId: shortText,
  partition: z.nullable(partitionKeySchema),
});

/** Where a sign-in was seen, as a part of its record. No site asks for more than a few hosts. */
export const seenAtFields = { askedHosts: z.exactOptional(z.array(shortText).check(z.maxLength(20))) };

export const siteAnswerSchema: z.ZodMiniType<SiteAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.int() }),
  z.object({ kind: z.literal('challenge') }),
  z.object({ kind: z.literal('redirect') }),
  z.object({ kind: z.literal('timeout') }),
  z.object({ kind: z.literal('network-error') }),
  z.object({ kind: z.enum(['visited', 'pressed', 'pressed-in-part', 'page-held']) }),
  z.object({
    kind: z.literal('not-sent'),
    reason: z.enum(['no-page', 'access-missing', 'no-credential', 'url-refused', 'no-token', 'no-control']),
  }),
]);
