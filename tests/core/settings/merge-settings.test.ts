import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings } from '../../../utils/core/settings/merge-settings.ts';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import { DAY } from '../../../utils/core/time.ts';
import { settingsDocument } from '../../../utils/storage/settings/settings-document.ts';
import { anySettings } from './any-settings.ts';

const { leaving, record, reminders } = defaultSettings;

/** Each kind of press, as what it makes of the settings that its screen shows. */
const presses: Readonly<Record<string, (shown: Settings) => Settings>> = {
  badge: (shown) => ({ ...shown, badge: !shown.badge }),
  'shared computer': (shown) => ({ ...shown, sharedComputer: true }),
  follow: (shown) => ({ ...shown, follow: true }),
  experiments: (shown) => ({ ...shown, experimental: true }),
  'a site off': (shown) => ({ ...shown, sitesOff: [...shown.sitesOff, 'claude'] }),
  'another site off': (shown) => ({ ...shown, sitesOff: [...shown.sitesOff, 'github'] }),
  'a name of a container': (shown) => ({ ...shown, storeNames: { ...shown.storeNames, 'container-1': 'Work' } }),
  'a name of another': (shown) => ({ ...shown, storeNames: { ...shown.storeNames, 'container-2': 'Home' } }),
  reminders: (shown) => ({ ...shown, reminders: { ...shown.reminders, on: true } }),
  'a reminder time': (shown) => ({ ...shown, reminders: { ...shown.reminders, beforeMs: [7 * DAY, 3 * DAY, DAY] } }),
  'a reminder time less': (shown) => ({ ...shown, reminders: { ...shown.reminders, beforeMs: [DAY] } }),
  'quiet hours': (shown) => ({ ...shown, reminders: { ...shown.reminders, quiet: { fromMinute: 1, toMinute: 2 } } }),
  'a site without reminders': (shown) => ({ ...shown, reminders: { ...shown.reminders, sitesOff: ['claude'] } }),
  'the record': (shown) => ({ ...shown, record: { ...shown.record, choice: 'on' } }),
  'a site without a record': (shown) => ({ ...shown, record: { ...shown.record, sitesOff: ['claude'] } }),
  'minutes without use': (shown) => ({ ...shown, leaving: { ...shown.leaving, idleMinutes: 7 } }),
  'a daily time': (shown) => ({ ...shown, leaving: { ...shown.leaving, atMinute: 1_080 } }),
  'a locked screen': (shown) => ({ ...shown, leaving: { ...shown.leaving, onLock: true } }),
  'the whole browser': (shown) => ({ ...shown, leaving: { ...shown.leaving, clearBrowser: true } }),
};
const names = Object.keys(presses);
const apply = (name: string, shown: Settings): Settings => presses[name]?.(shown) ?? shown;

describe('one press changes one thing', () => {
  it.each(names)('of two presses in one tick none is lost: %s and each other one', (name) => {
    for (const other of names.filter((one) => one !== name)) {
      const first = mergeSettings(defaultSettings, defaultSettings, apply(name, defaultSettings));
      const both = mergeSettings(first, defaultSettings, apply(other, defaultSettings));
      for (const one of [name, other]) {
        const alone = apply(one, defaultSettings);
        // Whatever this press changed alone is in the result of both.
        expect(mergeSettings(both, defaultSettings, alone), `${name} and ${other}`).toEqual(
          one === 'badge' ? { ...both, badge: alone.badge } : both,
        );
      }
    }
  });

  it('keeps what was changed elsewhere since the screen drew its picture', () => {
    const present: Settings = { ...defaultSettings, sharedComputer: true, leaving: { ...leaving, atMinute: 60 } };
    const saved = mergeSettings(present, defaultSettings, { ...defaultSettings, badge: false });
    expect(saved).toEqual({ ...present, badge: false });
  });

  it('takes what is there, and what is wanted where nothing else happened', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (from, to) => {
        expect(mergeSettings(from, from, from)).toEqual(from);
        expect(sorted(mergeSettings(from, from, to))).toEqual(sorted(to));
      }),
    );
  });

  it('never makes settings that no document may hold', () => {
    fc.assert(
      fc.property(anySettings, anySettings, anySettings, (present, from, to) => {
        expect(settingsDocument.schema.safeParse(mergeSettings(present, from, to)).success).toBe(true);
      }),
    );
  });

  it('removes only what the press removed', () => {
    const present: Settings = {
      ...defaultSettings,
      sitesOff: ['claude', 'github'],
      storeNames: { a: 'A', b: 'B' },
      record: { ...record, sitesOff: ['claude'] },
      reminders: { ...reminders, beforeMs: [7 * DAY, DAY] },
    };
    const from: Settings = { ...defaultSettings, sitesOff: ['claude'], storeNames: { a: 'A' } };
    expect(mergeSettings(present, from, { ...from, sitesOff: [], storeNames: {} })).toEqual({
      ...present,
      sitesOff: ['github'],
      storeNames: { b: 'B' },
    });
  });
});

/** Lists of sites are sets: their order says nothing. */
function sorted(settings: Settings): Settings {
  const sets = { sitesOff: [...new Set(settings.sitesOff)].sort() };
  return {
    ...settings,
    ...sets,
    reminders: {
      ...settings.reminders,
      beforeMs: [...new Set(settings.reminders.beforeMs)].sort((a, b) => b - a),
      sitesOff: [...new Set(settings.reminders.sitesOff)].sort(),
    },
    record: { ...settings.record, sitesOff: [...new Set(settings.record.sitesOff)].sort() },
  };
}
