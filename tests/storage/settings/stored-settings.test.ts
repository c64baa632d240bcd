import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { decode } from '../../../utils/storage/codec.ts';
import { settingsDocument } from '../../../utils/storage/settings/settings-document.ts';

describe('settings', () => {
  const settings = settingsDocument.fallback;
  const kind = (data: unknown, version = 7) => decode(settingsDocument, { version, data }).kind;
  const first = { sitesOff: [], storeNames: {}, warningMs: 3 * DAY, badge: true };

  it.each([
    ['the defaults', settings, 'current'],
    ['no reminder time', { ...settings, reminders: { ...settings.reminders, beforeMs: [] } }, 'invalid'],
    [
      'an endless reminder time',
      { ...settings, reminders: { ...settings.reminders, beforeMs: [Number.POSITIVE_INFINITY] } },
      'invalid',
    ],
    [
      'quiet hours beyond midnight',
      { ...settings, reminders: { ...settings.reminders, quiet: { fromMinute: 1_320, toMinute: 1_440 } } },
      'invalid',
    ],
    [
      'quiet hours over midnight',
      { ...settings, reminders: { ...settings.reminders, quiet: { fromMinute: 1_320, toMinute: 480 } } },
      'current',
    ],
    ["a store name of a novel's length", { ...settings, storeNames: { '0': 'x'.repeat(41) } }, 'invalid'],
    ['a language that this version does not have', { ...settings, language: 'pt_BR' }, 'current'],
    ['a path in place of a language', { ...settings, language: '../en' }, 'invalid'],
    ['a missing part', { badge: true }, 'invalid'],
  ])('with %s are %s', (_what, data, expected) => {
    expect(kind(data)).toBe(expected);
  });

  it.each([
    ['three days', 3 * DAY, [3 * DAY, DAY]],
    ['half a day', DAY / 2, [DAY, DAY / 2]],
    ['nothing', 0, [DAY, MINUTE]],
  ])('of version 1 with a warning time of %s become reminder times, turned off', (_what, warningMs, beforeMs) => {
    const { data } = decode(settingsDocument, { version: 1, data: { ...first, warningMs } });
    expect(data).toEqual({ ...settings, reminders: { ...settings.reminders, on: false, beforeMs } });
  });

  it.each([-1, Number.POSITIVE_INFINITY, Number.NaN, '3'])(
    'of version 1 with the odd warning time %s are kept aside',
    (warningMs) => {
      expect(kind({ ...first, warningMs }, 1)).toBe('invalid');
    },
  );

  it('keep nothing that hides in a prototype', () => {
    const raw: unknown = JSON.parse(
      '{"version":1,"data":{"sitesOff":[],"storeNames":{"__proto__":"x"},"warningMs":1,"badge":true}}',
    );
    const { data } = decode(settingsDocument, raw);
    expect(Object.getPrototypeOf(data.storeNames)).toBe(Object.prototype);
    expect(Object.keys(data.storeNames)).toEqual([]);
  });
});
