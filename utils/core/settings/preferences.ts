import type { QuietHours, Settings } from './settings.ts';

/**
 * What a person prefers on all of their computers: only switches and times. It has no text, so it can hold no site and
 * no name.
 */
export type Preferences = {
  readonly badge: boolean;
  readonly reminders: { readonly on: boolean; readonly beforeMs: readonly number[]; readonly quiet: QuietHours | null };
};

/**
 * The part of the settings that may be carried to other computers, field by field, so that nothing else gets in. The
 * record's switch is not part of it, because a record begins only where a person has answered its question. A shared
 * computer's settings belong to the computer, not to the person.
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

/** The same settings with these preferences. What belongs to this computer does not change. */
export function withPreferences(settings: Settings, { badge, reminders }: Preferences): Settings {
  return { ...settings, badge, reminders: { ...settings.reminders, ...reminders } };
}

export function isSamePreferences(one: Preferences, other: Preferences): boolean {
  const outline = ({ badge, reminders: { on, beforeMs, quiet } }: Preferences) =>
    JSON.stringify([badge, on, beforeMs, quiet && [quiet.fromMinute, quiet.toMinute]]);
  return outline(one) === outline(other);
}

/** Preferences are not carried from or to a shared computer. */
export function isFollowing({ follow, sharedComputer }: Settings): boolean {
  return follow && !sharedComputer;
}

/** On a shared computer following is turned off for good, so that it does not begin again for another person. */
export function endFollowingOnShared(settings: Settings): Settings {
  return settings.sharedComputer ? { ...settings, follow: false } : settings;
}
