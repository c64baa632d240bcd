import * as z from 'zod/mini';
import type { DatedPreferences } from '../../core/settings/following.ts';
import type { Preferences } from '../../core/settings/preferences.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment } from '../schemas.ts';
import { quietSchema, reminderTimesSchema } from './settings-document.ts';

export const preferencesSchema: z.ZodMiniType<Preferences> = z.object({
  badge: z.boolean(),
  reminders: z.object({ on: z.boolean(), beforeMs: reminderTimesSchema, quiet: z.nullable(quietSchema) }),
});

/** The only document in the browser's own sync storage. Other computers of the same person read it. */
export const preferencesDocument: DocumentSpec<DatedPreferences | null> = {
  key: 'preferences',
  schema: z.nullable(z.object({ preferences: preferencesSchema, changedAt: moment })),
  migrations: [],
  fallback: null,
};
