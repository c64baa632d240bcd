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

export type Follower = {
  /**
   * Makes the preferences here and in the browser's sync agree; the newest change wins. True where the screens have to
   * be told.
   */
  settle(): Promise<boolean>;
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

  async function settle(): Promise<boolean> {
    const [inForce, before] = await Promise.all([settings.read(), following.read()]);
    // settings that cannot be read are not sent
    const isRead = ({ kind }: { readonly kind: string }) => kind !== 'newer' && kind !== 'unreachable';
    if (!isRead(inForce) || inForce.kind === 'invalid' || !isRead(before)) return false;
    if (!isFollowing(inForce.data)) {
      const ended = endFollowing(before.data, inForce.data.sharedComputer ? 'shared' : 'own');
      await write(ended, before.data);
      return ended.state !== before.data.state;
    }
    const next = await follow(findPreferences((await ownSettings.read()).data), before.data);
    await write(next, before.data);
    return (
      next.state !== before.data.state ||
      !isSamePreferences(findPreferences((await settings.read()).data), findPreferences(inForce.data))
    );
  }

  async function follow(preferences: Preferences, before: Following): Promise<Following> {
    const own = before.own && stampOwn(preferences, before.own, clock.now());
    const there = await synced.read();
    if (there.kind !== 'read') return { state: there.kind, own };
    const plan = planFollowing({ preferences, own, synced: there.synced, now: clock.now() });
    if (plan.step === 'take-over') await takeOver(plan.own.preferences, preferences);
    if (plan.step !== 'send') return { state: 'on', own: plan.own };
    // Written here, with its time, before it is sent: if the background is stopped in between, the next one sends it.
    await write({ state: before.state, own: plan.own }, before);
    const sent = (await synced.write(plan.own)) === 'done';
    return { state: sent ? 'on' : 'could-not', own: { ...plan.own, sent } };
  }

  /** Does nothing where the settings were changed meanwhile: that change is newer, and is handled in its own step. */
  async function takeOver(preferences: Preferences, known: Preferences): Promise<void> {
    await ownSettings.update((present) =>
      isSamePreferences(findPreferences(present), known) ? withPreferences(present, preferences) : present,
    );
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
