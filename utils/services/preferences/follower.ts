import { createQueue } from '../../core/queue.ts';
import { endFollowing, type Following, planFollowing, stampOwn } from '../../core/settings/following.ts';
import {
  findPreferences,
  isFollowing,
  isSamePreferences,
  type Preferences,
  withPreferences,
} from '../../core/settings/preferences.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Clock, StorageArea } from '../../ports/computer.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { createSyncedPreferences } from './synced-preferences.ts';

export type FollowerPorts = {
  readonly clock: Clock;
  readonly following: DocumentStore<Following>;
  /**
   * The settings that the user chose, without an administrator's policy: a policy belongs to this computer and does not
   * travel.
   */
  readonly ownSettings: DocumentStore<Settings>;
  /** The settings in force, with the policy applied. */
  readonly settings: DocumentStore<Settings>;
  /** What the browser itself carries between one person's computers. */
  readonly syncArea: StorageArea;
};

type Followed = { readonly next: Following; readonly tookOver: Preferences | null };

/** `hasNews`: the screens have to be told. `tookOver`: the preferences of another computer that were written here. */
export type Settled = { readonly hasNews: boolean; readonly tookOver: Preferences | null };

export type Follower = {
  /** Makes the preferences here and in the browser's sync agree; the newest change wins. */
  settle(): Promise<Settled>;
  /** Takes the preferences out of the browser's sync, where following is off. */
  remove(): Promise<'removed' | 'could-not' | 'still-following'>;
};

/**
 * Keeps a person's preferences the same on all of their computers. One step at a time: a change here and one from
 * elsewhere may arrive together.
 */
export function createFollower({ clock, following, ownSettings, settings, syncArea }: FollowerPorts): Follower {
  const synced = createSyncedPreferences(syncArea);
  const inTurn = createQueue();

  async function settle(): Promise<Settled> {
    const [inForce, before] = await Promise.all([settings.read(), following.read()]);
    // settings that cannot be read are not sent
    const isRead = ({ kind }: { readonly kind: string }) => kind !== 'newer' && kind !== 'unreachable';
    if (!isRead(inForce) || inForce.kind === 'invalid' || !isRead(before)) return { hasNews: false, tookOver: null };
    if (!isFollowing(inForce.data)) {
      const ended = endFollowing(before.data, inForce.data.sharedComputer ? 'shared' : 'own');
      await write(ended, before.data);
      return { hasNews: ended.state !== before.data.state, tookOver: null };
    }
    const { next, tookOver } = await follow(findPreferences((await ownSettings.read()).data), before.data);
    await write(next, before.data);
    const isSame = isSamePreferences(findPreferences((await settings.read()).data), findPreferences(inForce.data));
    return { hasNews: next.state !== before.data.state || !isSame, tookOver };
  }

  async function follow(preferences: Preferences, before: Following): Promise<Followed> {
    const own = before.own && stampOwn(preferences, before.own, clock.now());
    const there = await synced.read();
    if (there.kind !== 'read') return { next: { state: there.kind, own }, tookOver: null };
    const plan = planFollowing({ preferences, own, synced: there.synced, now: clock.now() });
    const isTaken = plan.step === 'take-over' && (await takeOver(plan.own.preferences, preferences));
    if (plan.step !== 'send')
      return { next: { state: 'on', own: plan.own }, tookOver: isTaken ? plan.own.preferences : null };
    // Written here, with its time, before it is sent: if the background is stopped in between, the next one sends it.
    await write({ state: before.state, own: plan.own }, before);
    const sent = (await synced.write(plan.own)) === 'done';
    return { next: { state: sent ? 'on' : 'could-not', own: { ...plan.own, sent } }, tookOver: null };
  }

  /**
   * False, with nothing done, where the settings were changed meanwhile: that change is newer, and is handled in its
   * own step.
   */
  async function takeOver(preferences: Preferences, known: Preferences): Promise<boolean> {
    const found = { isKnown: false };
    const written = await ownSettings.update((present) => {
      found.isKnown = isSamePreferences(findPreferences(present), known);
      return found.isKnown ? withPreferences(present, preferences) : present;
    });
    return written && found.isKnown;
  }

  async function write(next: Following, before: Following): Promise<void> {
    if (JSON.stringify(next) !== JSON.stringify(before)) await following.update(() => next);
  }

  async function remove(): Promise<'removed' | 'could-not' | 'still-following'> {
    if (isFollowing((await settings.read()).data)) return 'still-following';
    const removed = (await synced.remove()) === 'done';
    await following.update(() => ({ state: removed ? 'off' : 'not-removed', own: null }));
    return removed ? 'removed' : 'could-not';
  }

  return { settle: () => inTurn(settle), remove: () => inTurn(remove) };
}
