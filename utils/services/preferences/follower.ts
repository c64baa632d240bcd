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
  /** What the user chose: what an administrator's policy makes of it is this computer's affair and does not travel. */
  readonly ownSettings: DocumentStore<Settings>;
  /** As they are in force. */
  readonly settings: DocumentStore<Settings>;
  /** What the browser itself carries between one person's computers. */
  readonly syncArea: StorageArea;
};

export type Follower = {
  /**
   * Brings this computer and the browser's sync together, whoever changed. True where something is to be shown anew.
   */
  settle(): Promise<boolean>;
  /** Takes the preferences out of the browser's sync, where following is off. */
  remove(): Promise<'removed' | 'could-not' | 'still-following'>;
};

/** Preferences that follow their person. One step at a time: a change here and one from elsewhere may come together. */
export function createFollower({ clock, following, ownSettings, settings, syncArea }: FollowerPorts): Follower {
  const synced = createSyncedPreferences(syncArea);
  const inTurn = createQueue();

  async function settle(): Promise<boolean> {
    const [inForce, before] = await Promise.all([settings.read(), following.read()]);
    // nobody's choice can be read
    if (inForce.kind === 'newer' || inForce.kind === 'invalid' || before.kind === 'newer') return false;
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
    // with its time, before it leaves: a background that dies here sends it later
    await write({ state: before.state, own: plan.own }, before);
    const sent = (await synced.write(plan.own)) === 'done';
    return { state: sent ? 'on' : 'could-not', own: { ...plan.own, sent } };
  }

  /** Unless somebody changed something meanwhile: that is newer, and is dealt with in its own turn. */
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
