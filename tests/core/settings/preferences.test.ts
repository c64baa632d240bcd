import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endFollowingOnShared,
  findPreferences,
  isFollowing,
  isSamePreferences,
  withPreferences,
} from '../../../utils/core/settings/preferences.ts';
import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import { DAY } from '../../../utils/core/time.ts';
import { anySettings, MARK } from './any-settings.ts';

/** Every value that is no object and no list, however deep. */
function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

describe('what may travel', () => {
  it('is the badge, and when and how reminders come', () => {
    const settings: Settings = {
      ...defaultSettings,
      badge: false,
      reminders: {
        on: true,
        beforeMs: [7 * DAY, DAY],
        sitesOff: ['claude'],
        quiet: { fromMinute: 1_320, toMinute: 480 },
      },
    };
    expect(findPreferences(settings)).toEqual({
      badge: false,
      reminders: { on: true, beforeMs: [7 * DAY, DAY], quiet: { fromMinute: 1_320, toMinute: 480 } },
    });
  });

  it('contains no site, host or name for any settings: it has no text at all', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const preferences = findPreferences(settings);
        expect(leaves(preferences).filter((leaf) => typeof leaf === 'string')).toEqual([]);
        expect(JSON.stringify(preferences)).not.toContain(MARK);
        expect(Object.keys(preferences)).toEqual(['badge', 'reminders']);
        expect(Object.keys(preferences.reminders)).toEqual(['on', 'beforeMs', 'quiet']);
      }),
    );
  });

  it('leaves out unknown fields inside the parts that may travel', () => {
    const quiet = { fromMinute: 1, toMinute: 2, label: 'claude.ai' };
    const preferences = findPreferences({ ...defaultSettings, reminders: { ...defaultSettings.reminders, quiet } });
    expect(preferences.reminders.quiet).toEqual({ fromMinute: 1, toMinute: 2 });
  });
});

describe('what arrives', () => {
  it('changes preferences and nothing else', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (here, there) => {
        const arrived = findPreferences(there);
        const merged = withPreferences(here, arrived);
        expect(findPreferences(merged)).toEqual(arrived);
        expect(withPreferences(merged, findPreferences(here))).toEqual(here);
        expect([
          merged.record,
          merged.sharedComputer,
          merged.leaving,
          merged.sitesOff,
          merged.reminders.sitesOff,
          merged.storeNames,
          merged.follow,
        ]).toEqual([
          here.record,
          here.sharedComputer,
          here.leaving,
          here.sitesOff,
          here.reminders.sitesOff,
          here.storeNames,
          here.follow,
        ]);
      }),
    );
  });

  it('is the same in any order of its parts', () => {
    const preferences = findPreferences(defaultSettings);
    const {
      badge,
      reminders: { on, beforeMs, quiet },
    } = preferences;
    expect(isSamePreferences(preferences, { reminders: { quiet, beforeMs, on }, badge })).toBe(true);
    expect(isSamePreferences(preferences, { ...preferences, badge: !badge })).toBe(false);
    expect(
      isSamePreferences(preferences, {
        ...preferences,
        reminders: { ...preferences.reminders, quiet: { fromMinute: 0, toMinute: 1 } },
      }),
    ).toBe(false);
  });
});

describe('following', () => {
  it.each([
    [false, false, false],
    [true, false, true],
    [true, true, false],
    [false, true, false],
  ])('with follow %s and a shared computer %s is %s', (follow, sharedComputer, expected) => {
    expect(isFollowing({ ...defaultSettings, follow, sharedComputer })).toBe(expected);
  });

  it('does not begin again when a computer is no longer shared', () => {
    const shared = endFollowingOnShared({ ...defaultSettings, follow: true, sharedComputer: true });
    expect(isFollowing({ ...shared, sharedComputer: false })).toBe(false);
    expect(endFollowingOnShared({ ...defaultSettings, follow: true }).follow).toBe(true);
  });
});
