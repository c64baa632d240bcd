import * as z from 'zod/mini';
import {
  type EndEvidence,
  emptyJournal,
  type Going,
  type Journal,
  type JournalEntry,
  MOST_ENTRIES,
  type SessionEnd,
} from '../../core/journal/journal.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment, seenAtFields, sessionRefSchema, shortText } from '../schemas.ts';

const removal = z.enum(['taken-back', 'deleted', 'evicted', 'expired', 'unseen']);

const evidenceSchema: z.ZodMiniType<EndEvidence> = z.object({
  removal,
  others: z.enum(['stayed', 'went', 'none']),
  elsewhere: z._default(z.enum(['went', 'not-seen']), 'not-seen'),
  pageLoaded: z.boolean(),
});

const endSchema: z.ZodMiniType<SessionEnd> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed-out-here'), at: moment }),
  z.object({
    kind: z.literal('reached-end'),
    at: moment,
    shownBy: z._default(z.enum(['cookie', 'date']), 'date'),
  }),
  z.object({ kind: z.literal('replaced'), at: moment }),
  z.object({ kind: z.literal('gone-while-open'), at: moment, evidence: evidenceSchema }),
  z.object({
    kind: z.literal('gone-while-closed'),
    at: moment,
    cookie: z.enum(['dated', 'undated', 'past']),
    settled: z.boolean(),
  }),
  z.object({ kind: z.literal('gone-unseen'), at: moment }),
]);

const goingSchema: z.ZodMiniType<Going> = z.object({ removal, pageLoaded: z.boolean(), at: moment });

const entrySchema: z.ZodMiniType<JournalEntry> = z.object({
  ref: sessionRefSchema,
  firstSeenAt: moment,
  startSeen: z.boolean(),
  renewedAt: z.nullable(moment),
  expiresAt: z.union([z.number(), z.null(), z.literal('unknown')]),
  digest: z.nullable(z.string().check(z.maxLength(8))),
  settled: z.boolean(),
  lostSight: z.boolean(),
  kept: z._default(z.boolean(), false),
  going: z._default(z.nullable(goingSchema), null),
  end: z.nullable(endSchema),
  ...seenAtFields,
});

const count = z.int().check(z.gte(0));

const journalSchema: z.ZodMiniType<Journal> = z.object({
  entries: z.array(entrySchema).check(z.maxLength(MOST_ENTRIES)),
  experience: z.record(shortText, z.object({ cleared: count, kept: count })),
  privateClosedAt: z.nullable(moment),
});

/** The record that explains sign-outs. One copy on disk, and one in memory only for private windows. */
export const journalDocument: DocumentSpec<Journal> = {
  key: 'journal',
  schema: journalSchema,
  migrations: [],
  fallback: emptyJournal,
};
