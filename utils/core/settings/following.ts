import type { EpochMs } from '../time.ts';
import { isSamePreferences, type Preferences } from './preferences.ts';

/** Preferences and when somebody last changed them: what lies in the browser's sync. */
export type DatedPreferences = { readonly preferences: Preferences; readonly changedAt: EpochMs };

/** What this computer last took over or has to tell. */
export type OwnPreferences = DatedPreferences & {
  /** Whether the browser's sync has had it. */ readonly sent: boolean;
};

/**
 * How following stands. `could-not`: the browser's sync could not be used; `newer`: another computer's Lights Out is
 * newer; `left`: off, with the preferences still in the browser's sync; `not-removed`: the same after a removal that
 * failed.
 */
export type FollowingState = 'off' | 'on' | 'could-not' | 'newer' | 'left' | 'not-removed';
/** `own` is null until something was sent or taken over since following was turned on. */
export type Following = { readonly state: FollowingState; readonly own: OwnPreferences | null };

export const notFollowing: Following = { state: 'off', own: null };

/**
 * What this computer has to tell: as before, or changed just now. A change is always later than what was there before
 * it, also where this computer's clock is behind another's.
 */
export function stampOwn(preferences: Preferences, before: OwnPreferences, now: EpochMs): OwnPreferences {
  if (isSamePreferences(preferences, before.preferences)) return before;
  return { preferences, changedAt: Math.max(now, before.changedAt + 1), sent: false };
}

export type FollowingPlan = { readonly step: 'nothing' | 'send' | 'take-over'; readonly own: OwnPreferences };

type Given = {
  /** As they are set on this computer. */
  readonly preferences: Preferences;
  /** Stamped; null where following was turned on just now. */
  readonly own: OwnPreferences | null;
  readonly synced: DatedPreferences | null;
  readonly now: EpochMs;
};

/**
 * The newest change wins, and what was received is never sent back. Whoever turns following on takes over what is
 * there. What was sent and is there no more was removed by somebody: it stays away until something is changed.
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
 * Following was turned off. What lies in the browser's sync is left there; on a shared computer nothing tells of it.
 */
export function endFollowing({ state, own }: Following, computer: 'own' | 'shared'): Following {
  if (computer === 'shared') return notFollowing;
  if (state === 'left' || state === 'not-removed') return { state, own: null };
  return { state: own === null ? 'off' : 'left', own: null };
}
