import * as z from 'zod/mini';
import type { SiteRule, SiteRules } from '../../core/rules/site-rule.ts';
import {
  defaultReminders,
  defaultSettings,
  type LeavingSettings,
  type QuietHours,
  type RecordSettings,
  type ReminderSettings,
  type Settings,
} from '../../core/settings/settings.ts';
import { DAY, MINUTE } from '../../core/time.ts';
import type { DocumentSpec } from '../codec.ts';
import { nameOf, shortText } from '../schemas.ts';

/** More cookie stores than any browser has. */
const MOST_NAMES = 500;

/** More than the built-in sites and the user's own together. */
const MOST_SITES = 1_000;
const siteIds = z.array(shortText).check(z.maxLength(MOST_SITES));
const minuteOfDay = z.int().check(z.gte(0), z.lt(DAY / MINUTE));
export const quietSchema: z.ZodMiniType<QuietHours> = z.object({ fromMinute: minuteOfDay, toMinute: minuteOfDay });
export const reminderTimesSchema: z.ZodMiniType<readonly number[]> = z
  .array(z.number().check(z.gte(MINUTE), z.lte(400 * DAY)))
  .check(z.minLength(1), z.maxLength(5));
const remindersSchema: z.ZodMiniType<ReminderSettings> = z.object({
  on: z.boolean(),
  beforeMs: reminderTimesSchema,
  sitesOff: siteIds,
  quiet: z.nullable(quietSchema),
});
const recordSchema: z.ZodMiniType<RecordSettings> = z.object({
  choice: z.enum(['unasked', 'on', 'off']),
  sitesOff: siteIds,
});

/** In minutes. Browsers report no time without use that is shorter (tried in Chromium 156 and Firefox 153). */
const SHORTEST_IDLE = 0.25;
const leavingSchema: z.ZodMiniType<LeavingSettings> = z.object({
  idleMinutes: z.nullable(z.number().check(z.gte(SHORTEST_IDLE), z.lte(DAY / MINUTE))),
  atMinute: z.nullable(minuteOfDay),
  onLock: z.boolean(),
  clearBrowser: z.boolean(),
});

const ruleMinutes = z.number().check(z.gte(SHORTEST_IDLE), z.lte(DAY / MINUTE));
export const ruleSchema: z.ZodMiniType<SiteRule> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('last-tab') }),
  z.object({ kind: z.enum(['no-look', 'idle']), minutes: ruleMinutes }),
  z.object({ kind: z.literal('daily'), atMinute: minuteOfDay }),
]);
export const rulesSchema: z.ZodMiniType<SiteRules> = z
  .record(shortText, ruleSchema)
  .check(z.refine((rules) => Object.keys(rules).length <= MOST_SITES));

/** As a folder of locale files is named. One that this version has no texts in is kept: another version has them. */
const languageCode = z.string().check(z.regex(/^[a-z]{2,3}(_[A-Za-z0-9]{2,4})?$/));

export const settingsSchema: z.ZodMiniType<Settings> = z.object({
  sitesOff: siteIds,
  storeNames: z.record(shortText, nameOf(40)).check(z.refine((names) => Object.keys(names).length <= MOST_NAMES)),
  badge: z.boolean(),
  reminders: remindersSchema,
  record: recordSchema,
  sharedComputer: z.nullable(z.boolean()),
  leaving: leavingSchema,
  rules: rulesSchema,
  follow: z.boolean(),
  experimental: z.boolean(),
  language: z.nullable(languageCode),
});

/** Version 1 had one warning time, used for the badge only. */
function fromVersion1(data: unknown): unknown {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('warningMs' in data) ||
    typeof data.warningMs !== 'number' ||
    !Number.isFinite(data.warningMs) ||
    data.warningMs < 0
  )
    return data;
  const { warningMs, ...rest } = data;
  const beforeMs = [...new Set([Math.max(warningMs, MINUTE), DAY])].sort((a, b) => b - a);
  return { ...defaultSettings, ...rest, reminders: { ...defaultReminders, beforeMs } };
}

/** Version 2 could not clear the browser, and kept preferences in this browser only. */
function fromVersion2(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('leaving' in data) || typeof data.leaving !== 'object')
    return data;
  return { ...data, leaving: { ...data.leaving, clearBrowser: false }, follow: false };
}

/** Version 3 offered nothing that only one source tells of. */
function fromVersion3(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? { ...data, experimental: false } : data;
}

/** Version 4 signed out of no site by a rule. */
function fromVersion4(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? { ...data, rules: {} } : data;
}

/** Version 5 did not ask whose computer it is: "not shared" was nobody's answer. */
function fromVersion5(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('sharedComputer' in data)) return data;
  return data.sharedComputer === false ? { ...data, sharedComputer: null } : data;
}

/** Version 6 spoke the browser's language only. */
function fromVersion6(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? { ...data, language: null } : data;
}

const unsharedSchema = z.object({ data: z.object({ sharedComputer: z.nullable(z.literal(false)) }) });

/**
 * Settings that cannot be read keep the stricter mode: a computer counts as shared unless the value says that it is
 * not.
 */
function salvage(raw: unknown): Settings {
  const found = unsharedSchema.safeParse(raw);
  return { ...defaultSettings, sharedComputer: found.success ? found.data.data.sharedComputer : true };
}

export const settingsDocument: DocumentSpec<Settings> = {
  key: 'settings',
  schema: settingsSchema,
  migrations: [fromVersion1, fromVersion2, fromVersion3, fromVersion4, fromVersion5, fromVersion6],
  fallback: defaultSettings,
  salvage,
};
