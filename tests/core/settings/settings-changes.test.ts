import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import { findSettingsChanges, type SettingsChange } from '../../../utils/core/settings/settings-changes.ts';
import { DAY } from '../../../utils/core/time.ts';
import { anySettings } from './any-settings.ts';

const { reminders, record, leaving } = defaultSettings;

describe('findSettingsChanges', () => {
  it.each<[SettingsChange, Partial<Settings>, Partial<Settings>]>([
    ['sites', {}, { sitesOff: ['claude'] }],
    ['store-names', {}, { storeNames: { '0': 'Work' } }],
    ['badge', {}, { badge: false }],
    ['reminders', {}, { reminders: { ...reminders, beforeMs: [DAY] } }],
    ['reminders', {}, { reminders: { ...reminders, sitesOff: ['claude'] } }],
    ['reminders', {}, { reminders: { ...reminders, quiet: { fromMinute: 1, toMinute: 2 } } }],
    ['record-begins', {}, { record: { ...record, choice: 'on' } }],
    ['record-begins', { record: { ...record, choice: 'off' } }, { record: { ...record, choice: 'on' } }],
    ['record-ends', { record: { ...record, choice: 'on' } }, { record: { ...record, choice: 'unasked' } }],
    ['record', {}, { record: { ...record, choice: 'off' } }],
    ['record', {}, { record: { ...record, sitesOff: ['claude'] } }],
    ['shared-computer', {}, { sharedComputer: true }],
    ['own-computer', { sharedComputer: true }, {}],
    ['leaving', {}, { leaving: { ...leaving, onLock: true } }],
    ['leaving', { leaving: { ...leaving, clearBrowser: true } }, {}],
    ['clears-browser', {}, { leaving: { ...leaving, clearBrowser: true } }],
    ['follow', {}, { follow: true }],
    ['follow-ends', { follow: true }, {}],
    ['experimental', {}, { experimental: true }],
    ['no-experiments', { experimental: true }, {}],
  ])('finds "%s" between %j and %j, and nothing else', (change, before, after) => {
    expect(findSettingsChanges({ ...defaultSettings, ...before }, { ...defaultSettings, ...after })).toEqual([change]);
  });

  it('finds no change if only the order differs', () => {
    const before = { ...defaultSettings, sitesOff: ['a', 'b'], storeNames: { x: '1', y: '2' } };
    expect(findSettingsChanges(before, { ...before, sitesOff: ['b', 'a'], storeNames: { y: '2', x: '1' } })).toEqual(
      [],
    );
  });

  it('misses no difference', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const outline = (settings: Settings) =>
          JSON.stringify({
            ...settings,
            sitesOff: [...new Set(settings.sitesOff)].sort(),
            storeNames: Object.entries(settings.storeNames).sort(),
            reminders: { ...settings.reminders, sitesOff: [...new Set(settings.reminders.sitesOff)].sort() },
            record: { ...settings.record, sitesOff: [...new Set(settings.record.sitesOff)].sort() },
          });
        expect(findSettingsChanges(before, after).length === 0).toBe(outline(before) === outline(after));
        expect(findSettingsChanges(before, before)).toEqual([]);
      }),
    );
  });
});
