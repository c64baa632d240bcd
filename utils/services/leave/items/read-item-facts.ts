import type { ItemFacts, SignInSeen, TakeUp } from '../../../core/leave/items/next-step.ts';
import type { LeaveItem, LeaveRun } from '../../../core/leave/leave-run.ts';
import { refId, type SessionRef } from '../../../core/sessions/session.ts';
import type { Outcome } from '../../../core/sign-out/outcome.ts';
import { findHostPatterns } from '../../../core/sites/host-patterns.ts';
import { findWays } from '../../../core/sites/site-ways.ts';
import type { Credentials } from '../../../ports/cookies.ts';
import type { HostAccess } from '../../../ports/permissions.ts';
import type { ReadScene, Scene } from '../../read-scene.ts';
import type { RunRecords } from '../../sign-out/run-records.ts';

type Ports = {
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly readScene: ReadScene;
  readonly records: RunRecords;
};

/** An item's site as it is now: all that its next step is planned and carried out by. */
export type ItemSeen = { readonly scene: Scene; readonly facts: ItemFacts };

/** Reads what the next step of an item depends on. Null for a site that is known no longer. */
export async function readItemFacts(
  ports: Ports,
  item: LeaveItem,
  run: LeaveRun,
  takeUp: TakeUp,
): Promise<ItemSeen | null> {
  const scene = await ports.readScene(item.ref);
  if (!scene) return null;
  const [signIn, earlier, mayLook] = await Promise.all([
    readSignIn(ports, item, scene),
    takeUp === 'resumed' ? readEarlier(ports, item.ref, run) : null,
    readMayLook(ports, scene),
  ]);
  return { scene, facts: { signIn, earlier, mayLook, signOutKind: findWays(scene.site).signOutKind } };
}

/** Whether the cookies of a site can be seen: the store was readable, and access to the site is not missing now. */
export async function readMayLook(
  { hostAccess }: Pick<Ports, 'hostAccess'>,
  { site, readable }: Scene,
): Promise<boolean> {
  return readable && (await hostAccess.isGranted(findHostPatterns(site))) !== false;
}

async function readSignIn({ credentials }: Ports, { ref, digest }: LeaveItem, scene: Scene): Promise<SignInSeen> {
  if (!scene.session) return 'none';
  const now = await credentials.digest(ref, scene.site);
  if (now !== digest) return 'another';
  return digest === null ? 'untellable' : 'same';
}

async function readEarlier({ records }: Ports, ref: SessionRef, { startedAt }: LeaveRun): Promise<Outcome | null> {
  const { runs } = await records.list();
  const ended = runs.filter(
    (run) =>
      refId(run.ref) === refId(ref) &&
      run.startedAt >= startedAt &&
      run.phase === 'ended' &&
      run.scope === 'this-browser',
  );
  return ended.at(-1)?.outcome ?? null;
}
