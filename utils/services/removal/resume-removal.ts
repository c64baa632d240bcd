import { type RemovalReach, reachOf } from '../../core/removal/removal-reach.ts';
import type { CouldNotTellReason } from '../../core/sign-out/outcome.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { SiteData } from '../../ports/site-data.ts';
import type { ReadJar } from '../read-jar.ts';
import { type ReadSnapshot, type SessionSnapshot, toOwnPaths } from '../read-snapshot.ts';
import { type EndWithListsPorts, endWithLists } from './end-with-lists.ts';
import { findObstacle, findSignInTold, findUntold } from './find-obstacle.ts';
import { isAnotherNow, noteSignInFound, type RemovalRecordPorts } from './removal-records.ts';
import { type RemoveInPorts, removeIn } from './remove-in.ts';

type Ports = RemovalRecordPorts &
  EndWithListsPorts & {
    readonly expectOwn: (reach: RemovalReach) => void;
    readonly noteStayed: RemoveInPorts['noteStayed'];
    readonly readJar: ReadJar;
    readonly reportBug: RemoveInPorts['reportBug'];
    readonly readSnapshot: ReadSnapshot;
    readonly siteData: SiteData;
  };

/**
 * Finishes a removal in the middle of which the worker was stopped. A sign-in that is here now must be the one of the
 * record: another person may have signed in since. One that has not begun, and was about no sign-in, takes nothing:
 * nothing tells what came meanwhile.
 */
export async function resumeRemoval(ports: Ports, { waits, ...run }: SignOutRun): Promise<void> {
  const read = await ports.readSnapshot(run.ref);
  if (!read || run.removal === null) return ports.records.drop(run.id);
  const snapshot = toOwnPaths(read);
  const isLate = waits === true && !run.removal.hadSession;
  const unable =
    (isLate ? 'removal-interrupted' : null) ??
    (await findObstacle(ports, snapshot)) ??
    (await findStranger(ports, run, snapshot)) ??
    findUntold(snapshot);
  const { startedAt } = run; // what was visited since may be the next person's
  if (unable) return void (await endWithLists(ports, run, { unable }, startedAt));
  ports.expectOwn(reachOf(run.ref, 'this-store'));
  const { trustedDevice, foundSignIn, places, cookies } = run.removal;
  const { removed, left, readable, signIn } = await removeIn(ports, snapshot, snapshot.store, {
    trustedDevice,
    otherSignIns: 'included',
    places,
    isAnother: () => isAnotherNow(ports, run, snapshot),
    onSignInFound: () => noteSignInFound(ports, run),
  });
  // What was removed before the interruption counts too. One that waited had removed nothing.
  const counts = {
    removed: waits ? removed : Math.max(0, cookies - left.length),
    left: left.length,
    signIn: await findSignInTold(ports, snapshot, foundSignIn ? 'found' : signIn),
  };
  const unseen = await findObstacle(ports, { ...snapshot, readable }, run);
  await endWithLists(ports, run, unseen ? { unable: unseen } : counts, startedAt);
}

/** Why the sign-in that is here may be another one; null if there is none, or the same. */
async function findStranger(
  { credentials }: Ports,
  { digest, removal }: SignOutRun,
  { ref, session, site }: SessionSnapshot,
): Promise<CouldNotTellReason | null> {
  if (!session) return null;
  const now = await credentials.digest(ref, site);
  if (digest !== null && now === digest) return null;
  return removal?.hadSession === true && (digest === null || now === null) ? 'removal-interrupted' : 'changed-since';
}
