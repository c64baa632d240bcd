import * as z from 'zod/mini';
import type { LeaveItem, LeaveRun } from '../core/leave/leave-run.ts';
import type { DocumentSpec } from './codec.ts';
import { outcomeSchema } from './runs-document.ts';
import { moment, sessionRefSchema, shortText } from './schemas.ts';

const itemSchema: z.ZodMiniType<LeaveItem> = z.object({
  ref: sessionRefSchema,
  digest: z.nullable(shortText),
  step: z.enum(['waiting', 'signing-out', 'removing', 'needs-you', 'done']),
  outcome: z.nullable(outcomeSchema),
  cookiesLeft: z.int().check(z.gte(0)),
  tabsLeft: z.array(z.int()),
});

const runSchema: z.ZodMiniType<LeaveRun> = z.object({
  id: shortText,
  because: z.enum(['press', 'idle', 'time', 'later', 'lock']),
  beginsAt: moment,
  putOff: z.int().check(z.gte(0)),
  startedAt: moment,
  endedAt: z.nullable(moment),
  items: z.array(itemSchema).check(z.maxLength(200)),
  counts: z.nullable(z.object({ dark: z.int().check(z.gte(0)), left: z.int().check(z.gte(0)) })),
});

/** The leave run that is under way, or ended and was not put away. Kept twice: on disk, and in memory only for private windows. */
export const leaveDocument: DocumentSpec<LeaveRun | null> = { key: 'leave', schema: z.nullable(runSchema), migrations: [], fallback: null };
