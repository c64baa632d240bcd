import * as z from 'zod/mini';
import type { Hold } from '../../core/leave/hold.ts';
import { type LeavePlan, noPlans, type WaitingPlans } from '../../core/leave/leave-plan.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment } from '../schemas.ts';

export const holdSchema: z.ZodMiniType<Hold> = z.object({
  plannedFor: moment,
  lookedAt: moment,
  countsSince: z.nullable(moment),
  screen: z.enum(['open', 'locked']),
});

export const planSchema: z.ZodMiniType<LeavePlan> = z.object({
  because: z.enum(['idle', 'time', 'later', 'lock']),
  beginsAt: moment,
  putOff: z.int().check(z.gte(0)),
  startedAt: moment,
  hold: holdSchema,
});

/** The plans for leave runs that wait behind the recorded one. Moments only: it names no site. */
export const plansDocument: DocumentSpec<WaitingPlans> = {
  key: 'plans',
  schema: z.object({ waiting: z.array(planSchema).check(z.maxLength(4)), dailyFrom: z.nullable(moment) }),
  migrations: [],
  fallback: noPlans,
};
