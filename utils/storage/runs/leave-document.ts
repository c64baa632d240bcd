import * as z from 'zod/mini';
import type { LeaveItem, LeaveRun } from '../../core/leave/leave-run.ts';
import type { DocumentSpec } from '../codec.ts';
import { listsWorkSchema } from '../lists/lists-schema.ts';
import { moment, seenAtFields, sessionRefSchema, shortText } from '../schemas.ts';
import { holdSchema } from './plans-document.ts';
import { outcomeSchema } from './runs-document.ts';

/** More sign-ins and sites than any browser has cookies for. */
export const MOST_ITEMS = 2_000;

const count = z.int().check(z.gte(0));

const itemSchema: z.ZodMiniType<LeaveItem> = z.object({
  ref: sessionRefSchema,
  digest: z.nullable(shortText),
  step: z.enum(['waiting', 'signing-out', 'removing', 'needs-you', 'done']),
  recordId: z.exactOptional(shortText),
  outcome: z.nullable(outcomeSchema),
  cookiesLeft: count,
  storage: z.nullable(z.enum(['by-browser', 'by-page', 'not-from-here', 'permission-missing'])),
  tabsLeft: z.array(z.int()),
  ...seenAtFields,
});

const runSchema: z.ZodMiniType<LeaveRun> = z.object({
  id: shortText,
  because: z.enum(['press', 'idle', 'time', 'later', 'lock']),
  beginsAt: moment,
  putOff: count,
  startedAt: moment,
  endedAt: z.nullable(moment),
  items: z.array(itemSchema).check(z.maxLength(MOST_ITEMS)),
  counts: z.nullable(z.object({ dark: count, removed: count, left: count })),
  clearing: z.enum(['unwanted', 'wanted', 'done', 'permission-missing', 'failed', 'not-tried']),
  earlierClearing: z.exactOptional(z.enum(['done', 'permission-missing', 'failed', 'not-tried'])),
  lists: z.exactOptional(listsWorkSchema),
  hold: z.nullable(holdSchema),
});

/** Version 1 had sign-ins only, and could not clear the browser. */
function fromVersion1(data: unknown): unknown {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('items' in data) ||
    !Array.isArray(data.items) ||
    !('counts' in data)
  )
    return data;
  const items = data.items.map((item: object) => ({ ...item, storage: null }));
  const counts = typeof data.counts === 'object' && data.counts !== null ? { ...data.counts, removed: 0 } : null;
  return { ...data, items, counts, clearing: 'unwanted' };
}

/** Version 2 did not hold planned runs against sleep and a moving clock. */
function fromVersion2(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('because' in data) || !('beginsAt' in data)) return data;
  const isPlan = data.because !== 'press' && 'endedAt' in data && data.endedAt === null && 'startedAt' in data;
  if (!isPlan) return { ...data, hold: null };
  return { ...data, hold: { plannedFor: data.beginsAt, lookedAt: data.startedAt, countsSince: null, screen: 'open' } };
}

/**
 * The leave run that is under way, or has ended and was not dismissed yet. One copy on disk, and one in memory only for
 * private windows.
 */
export const leaveDocument: DocumentSpec<LeaveRun | null> = {
  key: 'leave',
  schema: z.nullable(runSchema),
  migrations: [fromVersion1, fromVersion2],
  fallback: null,
};
