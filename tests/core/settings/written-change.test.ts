import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings } from '../../../utils/core/settings/merge-settings.ts';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import { isStillThere } from '../../../utils/core/settings/written-change.ts';
import { DAY } from '../../../utils/core/time.ts';

const before = defaultSettings;
const idle = { kind: 'idle', minutes: 30 } as const;
const reminders = (change: Partial<Settings['reminders']>) => ({ reminders: { ...before.reminders, ...change } });

describe('what a change wrote is still there', () => {
  it.each<[string, Partial<Settings>, Partial<Settings>]>([
    ['a switch', { badge: false }, { experimental: true }],
    ['a site that was turned off', { sitesOff: ['claude'] }, { sitesOff: ['chatgpt', 'claude'] }],
    ['a rule', { rules: { claude: idle } }, { rules: { claude: idle, chatgpt: { kind: 'last-tab' } } }],
    ['a name', { storeNames: { a: 'Work' } }, { storeNames: { b: 'Home', a: 'Work' } }],
    ['a language', { language: 'de' }, { language: 'de', badge: false }],
    ['a time that was added', reminders({ beforeMs: [3 * DAY, DAY, DAY / 2] }), { badge: false }],
  ])('%s, with what others changed beside it', (_what, change, others) => {
    const after = { ...before, ...change };
    const present = mergeSettings(after, before, { ...before, ...others });
    expect(isStillThere(present, { before, after })).toBe(true);
    const undone = mergeSettings(present, after, before);
    expect(isStillThere(undone, { before, after })).toBe(false);
  });

  it.each<[string, Partial<Settings>, Partial<Settings>]>([
    ['a switch', { badge: false }, { badge: true }],
    ['a site that was turned off', { sitesOff: ['claude'] }, { sitesOff: [] }],
    ['a rule', { rules: { claude: idle } }, { rules: { claude: { kind: 'last-tab' } } }],
    ['a name', { storeNames: { a: 'Work' } }, { storeNames: { a: 'Job' } }],
    ['a language', { language: 'de' }, { language: 'fr' }],
    ['a time that was added', reminders({ beforeMs: [3 * DAY, DAY, DAY / 2] }), reminders({ beforeMs: [DAY] })],
  ])('no more: %s that others have changed since', (_what, change, since) => {
    expect(isStillThere({ ...before, ...since }, { before, after: { ...before, ...change } })).toBe(false);
  });

  it('always just after it was written; taking it back gives what was there', () => {
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 });
    const some = fc.record({
      badge: fc.boolean(),
      sitesOff: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      days: times.map((list) => list.sort((a, b) => b - a).map((half) => (half * DAY) / 2)),
    });
    const toSettings = ({
      badge,
      sitesOff,
      days,
    }: {
      badge: boolean;
      sitesOff: string[];
      days: number[];
    }): Settings => ({
      ...before,
      ...reminders({ beforeMs: days }),
      badge,
      sitesOff,
    });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [from, to] = [toSettings(one), toSettings(other)];
        const after = mergeSettings(from, from, to);
        expect(isStillThere(after, { before: from, after })).toBe(true);
        const back = mergeSettings(after, after, from);
        expect({ ...back, sitesOff: [...back.sitesOff].sort() }).toEqual({
          ...from,
          sitesOff: [...from.sitesOff].sort(),
        });
      }),
    );
  });
});
