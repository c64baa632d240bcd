import * as z from 'zod/mini';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { DocumentSpec } from '../codec.ts';
import { listsWorkSchema } from '../lists/lists-schema.ts';
import { moment, seenAtFields, sessionRefSchema, shortText, siteAnswerSchema } from '../schemas.ts';

/** What a site calls an entry of its list. */
const listedName = z.nullable(z.string().check(z.maxLength(1_000)));

const count = z.int().check(z.gte(0));
const verdict = z.enum(['yes', 'no', 'could-not-tell']);

export const outcomeSchema: z.ZodMiniType<Outcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed-out'), oldSignIn: z.enum(['refused', 'not-tried']), untried: z.array(shortText) }),
  z.object({
    kind: z.literal('removed-here-only'),
    reason: z.enum(['still-works', 'site-not-told', 'not-tried-yet', 'no-sign-in']),
    worksUntil: z.nullable(moment),
    removedCookies: count,
    remainingCookies: count,
  }),
  z.object({ kind: z.literal('already-signed-out') }),
  z.object({ kind: z.literal('refused'), answer: z.nullable(siteAnswerSchema) }),
  z.object({
    kind: z.literal('could-not-tell'),
    reason: z.enum([
      'site-silent',
      'unclear-before',
      'two-sign-ins',
      'failed',
      'not-checked',
      'no-probe',
      'inside-another',
      'interrupted',
      'removal-interrupted',
      'replaced',
      'changed-since',
      'not-told',
      'removed-meanwhile',
      'gone-after-asking',
      'here-after-asking',
      'asked-in-part',
      'lost',
      'cookies-unreadable',
      'access-missing',
      'turned-off',
      'site-unknown',
    ]),
    answer: z.nullable(siteAnswerSchema),
  }),
]);

const runSchema: z.ZodMiniType<SignOutRun> = z.object({
  id: shortText,
  ref: sessionRefSchema,
  scope: z.enum(['this-browser', 'everywhere', 'other-devices']),
  phase: z.enum(['control', 'request', 'deciding', 'rechecking', 'guided', 'tidying', 'removing', 'ended']),
  startedAt: moment,
  endedAt: z.nullable(moment),
  formerEnd: z.nullable(moment),
  digest: z.nullable(shortText),
  writtenSince: z._default(z.boolean(), false),
  byLeaving: z._default(z.boolean(), false),
  byRule: z._default(z.boolean(), false),
  waits: z.exactOptional(z.literal(true)),
  control: z.nullable(verdict),
  attempts: z.array(
    z.object({
      method: count,
      way: z.enum(['page', 'background', 'visit', 'press']),
      at: moment,
      answer: z.nullable(siteAnswerSchema),
      after: z.nullable(verdict),
    }),
  ),
  stillSignedIn: z.boolean(),
  outcome: z.nullable(outcomeSchema),
  unsentTabs: z.array(z.int()),
  removedCookies: count,
  left: z._default(z.nullable(shortText), null),
  newerSeen: z._default(z.boolean(), false),
  removal: z._default(
    z.nullable(
      z.object({
        trustedDevice: z.boolean(),
        hadSession: z.boolean(),
        places: z._default(z.enum(['own', 'named', 'every']), 'own'), // of an earlier version: what removes less
        foundSignIn: z._default(z.boolean(), false),
        cookies: count,
      }),
    ),
    null,
  ),
  endedNone: z.exactOptional(z.literal(true)),
  lists: z.exactOptional(listsWorkSchema),
  ...seenAtFields,
  devices: z.nullable(
    z.union([
      z.object({
        of: z.literal('program'),
        name: listedName,
        givenAt: z.nullable(moment),
        result: z.enum(['off-the-list', 'still-there', 'could-not-tell']),
      }),
      z.object({ name: listedName, result: z.enum(['ended', 'still-there', 'could-not-tell']) }),
    ]),
  ),
});

/** Sign-outs: under way, waiting, or ended. One copy on disk, and one in memory only for private windows. */
export const runsDocument: DocumentSpec<readonly SignOutRun[]> = {
  key: 'runs',
  schema: z.array(runSchema),
  migrations: [],
  fallback: [],
};
