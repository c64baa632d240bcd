import { findHostPatterns } from '../core/host-patterns.ts';
import { refId, type Session, type SessionRef } from '../core/session.ts';
import type { CouldNotTellReason, Outcome } from '../core/sign-out/outcome.ts';
import type { SignOutRun } from '../core/sign-out/run.ts';
import { planRemoval } from '../core/sign-out/tidy-plan.ts';
import type { EpochMs } from '../core/time.ts';
import type { Clock, CookieJar, HostAccess, Ids } from '../ports.ts';
import type { ReadScene, Scene } from './read-scene.ts';
import type { RunRecords } from './run-records.ts';

type Ports = { readonly clock: Clock; readonly cookies: CookieJar; readonly hostAccess: HostAccess; readonly ids: Ids; readonly readScene: ReadScene; readonly records: RunRecords; readonly dismiss: (runId: string) => Promise<void> };

/** Removes a site's cookies in one store without telling the site, reads again, and leaves a record that says so. */
export async function removeData(ports: Ports, ref: SessionRef): Promise<SignOutRun | null> {
  const before = await ports.readScene(ref);
  if (!before) return null;
  const startedAt = ports.clock.now();
  const unable = await findObstacle(ports, before);
  const outcome: Outcome = unable ? { kind: 'could-not-tell', reason: unable, answer: null } : await removeCookies(ports, before);
  const run = toRecord(ports, before, startedAt, outcome);
  const { runs } = await ports.records.list();
  for (const { id, ref: other, phase } of runs) if (phase === 'guided' && refId(other) === refId(ref)) await ports.dismiss(id);
  await ports.records.save(run, before.store);
  return run;
}

/** What cannot be seen cannot be said to be gone. */
async function findObstacle({ hostAccess }: Ports, { site, readable }: Scene): Promise<CouldNotTellReason | null> {
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false) return 'access-missing';
  return readable ? null : 'cookies-unreadable';
}

async function removeCookies({ cookies, readScene }: Ports, { site, ref, session, cookies: before }: Scene): Promise<Outcome> {
  const planned = planRemoval(site, ref, before);
  await cookies.remove(planned);
  const after = await readScene(ref);
  const remainingCookies = after?.readable ? planRemoval(site, ref, after.cookies).length : planned.length;
  const removedCookies = Math.max(0, planned.length - remainingCookies);
  return { kind: 'removed-here-only', reason: session ? 'site-not-told' : 'no-sign-in', worksUntil: endOf(session), removedCookies, remainingCookies };
}

function endOf(session: Session | null): EpochMs | null {
  return session?.lifetime.kind === 'until' ? session.lifetime.expiresAt : null;
}

function toRecord({ clock, ids }: Ports, { ref, session }: Scene, startedAt: EpochMs, outcome: Outcome): SignOutRun {
  return {
    id: ids.next(),
    ref,
    phase: 'ended',
    startedAt,
    endedAt: clock.now(),
    formerEnd: endOf(session),
    digest: null,
    control: null,
    attempts: [],
    stillSignedIn: false,
    outcome,
    unsentTabs: [],
  };
}
