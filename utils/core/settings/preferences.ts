import type { QuietHours, Settings } from './settings.ts';

/**
 * What a person likes on every computer of theirs: switches, times and nothing else. No text at all, so no site and no
 * name.
 */
export type Preferences = {
  readonly badge: boolean;
  readonly reminders: { readonly on: boolean; readonly beforeMs: readonly number[]; readonly quiet: QuietHours | null };
};

/**
 * The part of the settings that may travel, field by field, so that nothing else slips in. The record's switch stays: a
 * record begins only where somebody answered its question. A shared computer and how it is left belong to the computer,
 * not to the person.
 */
export function findPreferences({ badge, reminders: { on, beforeMs, quiet } }: Settings): Preferences {
  return {
    badge,
    reminders: {
      on,
      beforeMs: [...beforeMs],
      quiet: quiet && { fromMinute: quiet.fromMinute, toMinute: quiet.toMinute },
    },
  };
}

/** The same settings with these preferences; everything that belongs to this computer stays. */
export function withPreferences(settings: Settings, { badge, reminders }: Preferences): Settings {
  return { ...settings, badge, reminders: { ...settings.reminders, ...reminders } };
}

export function isSamePreferences(one: Preferences, other: Preferences): boolean {
  const outline = ({ badge, reminders: { on, beforeMs, quiet } }: Preferences) =>
    JSON.stringify([badge, on, beforeMs, quiet && [quiet.fromMinute, quiet.toMinute]]);
  return outline(one) === outline(other);
}

/** Nothing of a person goes from a shared computer to their others, or comes from there. */
export function isFollowing({ follow, sharedComputer }: Settings): boolean {
  return follow && !sharedComputer;
}

/** Following ends for good where others begin to use the computer: it must not begin again for somebody else. */
export function endFollowingOnShared(settings: Settings): Settings {
  return settings.sharedComputer ? { ...settings, follow: false } : settings;
}
