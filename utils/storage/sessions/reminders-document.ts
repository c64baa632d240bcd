import * as z from 'zod/mini';
import type { ReminderMark, ReminderMarks } from '../../core/reminders/reminder.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment, sessionRefSchema } from '../schemas.ts';

const lengthMs = z.number().check(z.gt(0));

const markSchema: z.ZodMiniType<ReminderMark> = z.object({
  ref: sessionRefSchema,
  expiresAt: moment,
  ahead: z.array(lengthMs),
  told: z.array(z.object({ beforeMs: lengthMs, expiresAt: moment })),
  letEnd: z.boolean(),
});

/** Which reminders lie ahead and which were shown, for each session. */
export const remindersDocument: DocumentSpec<ReminderMarks> = {
  key: 'reminders',
  schema: z.record(z.string().check(z.maxLength(1_024)), markSchema),
  migrations: [],
  fallback: {},
};
