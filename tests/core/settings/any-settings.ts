import fc from 'fast-check';
import { plainText } from '../../../utils/core/plain-text.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { DAY, MINUTE } from '../../../utils/core/time.ts';

/** Begins every text of a person's in these settings, so that none of it is taken for a key or a number. */
export const MARK = '§';

const text = fc.string({ minLength: 1, maxLength: 12 }).map((rest) => `${MARK}${rest}`);
const ids = fc.array(text, { maxLength: 4 });
const minute = fc.integer({ min: 0, max: DAY / MINUTE - 1 });
const times = fc.array(fc.integer({ min: MINUTE, max: 400 * DAY }), { minLength: 1, maxLength: 5 });

const rule: fc.Arbitrary<SiteRule> = fc.oneof(
  fc.constant({ kind: 'last-tab' } as const),
  fc.record({ kind: fc.constantFrom('no-look' as const, 'idle' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ kind: fc.constant('daily' as const), atMinute: minute }),
);

/** Any valid settings. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  sitesOff: ids,
  storeNames: fc.dictionary(text, text.map(plainText), { maxKeys: 4 }),
  badge: fc.boolean(),
  reminders: fc.record({
    on: fc.boolean(),
    beforeMs: times,
    sitesOff: ids,
    quiet: fc.option(fc.record({ fromMinute: minute, toMinute: minute })),
  }),
  record: fc.record({ choice: fc.constantFrom('unasked', 'on', 'off'), sitesOff: ids }),
  sharedComputer: fc.option(fc.boolean()),
  leaving: fc.record({
    idleMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
    atMinute: fc.option(minute),
    onLock: fc.boolean(),
    clearBrowser: fc.boolean(),
  }),
  rules: fc.dictionary(text, rule, { maxKeys: 4 }),
  follow: fc.boolean(),
  experimental: fc.boolean(),
  language: fc.option(fc.constantFrom('en', 'de', 'pt_BR')),
});
