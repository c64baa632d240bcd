import * as z from 'zod/mini';
import { defaultSettings, type Settings } from '../core/settings.ts';
import { DAY } from '../core/time.ts';
import type { DocumentSpec } from './codec.ts';
import { shortText } from './schemas.ts';

/** More cookie stores than anybody has. */
const MOST_NAMES = 500;

export const settingsSchema: z.ZodMiniType<Settings> = z.object({
  sitesOff: z.array(shortText).check(z.maxLength(500)),
  storeNames: z.record(shortText, z.string().check(z.maxLength(40))).check(z.refine((names) => Object.keys(names).length <= MOST_NAMES)),
  warningMs: z.number().check(z.gte(0), z.lte(400 * DAY)),
  badge: z.boolean(),
});

export const settingsDocument: DocumentSpec<Settings> = { key: 'settings', schema: settingsSchema, migrations: [], fallback: defaultSettings };
