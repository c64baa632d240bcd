import type { EpochMs } from '../time.ts';
import { isSamePreferences, type Preferences } from './preferences.ts';

/** Preferences and when a person last changed them, as they are in the browser's sync storage. */
export type DatedPreferences = { readonly preferences: Preferences; readonly changedAt: EpochMs };

/** What this computer last took over from the sync storage, or has to send to it. */
export type OwnPreferences = DatedPreferences & {
  /** Whether the browser's sync has had it. */ readonly sent: boolean;
};

/**
 * How following stands. `could-not`: the browser's sync could not be used. `newer`: a newer version of Lights Out on
 * another computer wrote the preferences. `left`: off, with the preferences still in the sync storage. `not-removed`:
 * the same, after a removal that failed.
 */
export type FollowingState = 'off' | 'on' | 'could-not' | 'newer' | 'left' | 'not-removed';
/** `own` is null until something was sent or taken over since following was turned on. */
export type Following = { readonly state: FollowingState; readonly own: OwnPreferences | null };

export const notFollowing: Following = { state: 'off', own: null };

/**
 * What this computer has to send: unchanged, or with the time of the change. A change always gets a later time than the
 * state before it, even if this computer's clock is behind another's.
 */
export function stampOwn(preferences: Preferences, before: OwnPreferences, now: EpochMs): OwnPreferences {
  if (isSamePreferences(preferences, before.preferences)) return before;
  return { preferences, changedAt: Math.max(now, before.changedAt + 1), sent: false };
}

export type FollowingPlan = { readonly step: 'nothing' | 'send' | 'take-over'; readonly own: OwnPreferences };

type Given = {
  /** The preferences as set on this computer. */
  readonly preferences: Preferences;
  /** Result of `stampOwn`; null if following was just turned on. */
  readonly own: OwnPreferences | null;
  readonly synced: DatedPreferences | null;
  readonly now: EpochMs;
};

/**
 * The newest change wins, and what was received is never sent back. When following is turned on, the preferences in the
 * sync storage are taken over, if there are any. If sent preferences are missing there, a person has removed them:
 * nothing is sent until the next change.
 */
export function planFollowing({ preferences, own, synced, now }: Given): FollowingPlan {
  if (own === null)
    return synced === null ? { step: 'send', own: { preferences, changedAt: now, sent: false } } : takeOver(synced);
  if (synced === null) return { step: own.sent ? 'nothing' : 'send', own };
  if (isSamePreferences(own.preferences, synced.preferences) && own.changedAt === synced.changedAt)
    return { step: 'nothing', own: { ...own, sent: true } };
  return synced.changedAt >= own.changedAt ? takeOver(synced) : { step: 'send', own };
}

function takeOver(synced: DatedPreferences): FollowingPlan {
  return { step: 'take-over', own: { ...synced, sent: true } };
}

/**
 * The state after following was turned off. The preferences stay in the sync storage; on a shared computer the screens
 * do not mention that.
 */
export function endFollowing({ state, own }: Following, computer: 'own' | 'shared'): Following {
  if (computer === 'shared') return notFollowing;
  if (state === 'left' || state === 'not-removed') return { state, own: null };
  return { state: own === null ? 'off' : 'left', own: null };
}
