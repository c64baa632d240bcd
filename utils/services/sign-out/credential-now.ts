import { canProbe } from '../../core/sign-out/can-probe.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { findSightPatterns } from '../../core/sites/seen-at.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests } from '../../ports/requests.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import type { JarRemovals } from './jar-removals.ts';

/** What finding out needs, after a try. */
export type FindOutPorts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly readSnapshot: ReadSnapshot;
  readonly removals: Pick<JarRemovals, 'isSinceBegun' | 'isWrittenSinceAsking'>;
  readonly requests: Requests;
};

/**
 * The same place as it is now. Not readable if access to the site, or to where the sign-in was seen, went away
 * meanwhile: its cookies are hidden then.
 */
export async function readAgain(
  { hostAccess, readSnapshot }: Pick<FindOutPorts, 'hostAccess' | 'readSnapshot'>,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<SessionSnapshot> {
  const now = await readSnapshot(snapshot.ref);
  if (!now) return { ...snapshot, cookies: [], session: null, readable: false };
  const isGranted = await hostAccess.isGranted(findSightPatterns(now.site, run, snapshot.session));
  return { ...now, readable: now.readable && isGranted !== false };
}

/** Whether the probe's answer would be about one credential that it can see. */
export async function isJudgeable(
  credentials: Credentials,
  { site, ref, cookies }: Pick<SessionSnapshot, 'ref' | 'cookies'> & { readonly site: SiteDefinition },
): Promise<boolean> {
  return canProbe(site, cookies) && (await credentials.isSingle(ref, site));
}

/**
 * Whether the jar still holds the credential that the run is about. Compared with the one in memory or, after an
 * interruption, by digest.
 */
export async function isUnchanged(
  credentials: Credentials,
  run: SignOutRun,
  { ref, site }: SessionSnapshot,
): Promise<boolean> {
  if (credentials.isHeld(run.id)) return credentials.isUnchanged(run.id, ref, site);
  return run.digest !== null && run.digest === (await credentials.digest(ref, site));
}

/** Holds the credential again after an interruption, if it is still the one that the run is about. */
export async function holdAgain(
  credentials: Credentials,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<boolean> {
  const { ref, site, session } = snapshot;
  if (session === null || !(await isUnchanged(credentials, run, snapshot))) return false;
  await credentials.hold(run.id, ref, site);
  // Read once more: it may have been replaced between the comparison and the moment at which it was held.
  if (run.digest === (await credentials.digest(ref, site)) && (await credentials.isUnchanged(run.id, ref, site)))
    return true;
  credentials.release(run.id);
  return false;
}

/** The id under which another credential is held beside the run's own: one that the site was asked about too. */
export function besideId({ id }: Pick<SignOutRun, 'id'>): string {
  return `${id} beside`;
}

/** Whether the jar holds the run's own credential, a part of it, or the one that the site refused as well. */
export async function isKnown(credentials: Credentials, run: SignOutRun, snapshot: SessionSnapshot): Promise<boolean> {
  if (await isUnchanged(credentials, run, snapshot)) return true;
  if (await credentials.isPart(run.id, snapshot.ref, snapshot.site)) return true;
  const beside = besideId(run);
  return credentials.isHeld(beside) && credentials.isUnchanged(beside, snapshot.ref, snapshot.site);
}

/** Forgets all that is held for a run. */
export function releaseAll(credentials: Pick<Credentials, 'release'>, run: Pick<SignOutRun, 'id'>): void {
  credentials.release(run.id);
  credentials.release(besideId(run));
}
