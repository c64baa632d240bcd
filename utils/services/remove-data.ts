import type { SessionRef } from '../core/session.ts';
import type { SignOutRun } from '../core/sign-out/run.ts';
import { planRemoval } from '../core/sign-out/tidy-plan.ts';
import type { Clock, CookieJar, Ids } from '../ports.ts';
import type { ReadScene, Scene } from './read-scene.ts';
import type { RunRecords } from './run-records.ts';

type Ports = { readonly clock: Clock; readonly cookies: CookieJar; readonly ids: Ids; readonly readScene: ReadScene; readonly records: RunRecords };

/** Removes a site's cookies in one store without telling the site, reads again, and leaves a record that says so. */
export async function removeData(ports: Ports, ref: SessionRef): Promise<SignOutRun | null> {
  const before = await ports.readScene(ref);
  if (!before) return null;
  const startedAt = ports.clock.now();
  const planned = planRemoval(before.site, ref, before.cookies);
  await ports.cookies.remove(planned);
  const after = await ports.readScene(ref);
  const remaining = after ? planRemoval(after.site, ref, after.cookies).length : 0;
  const run = toRecord(ports, before, startedAt, Math.max(0, planned.length - remaining), remaining);
  await ports.records.save(run, before.store);
  return run;
}

function toRecord({ clock, ids }: Ports, { ref, session }: Scene, startedAt: number, removedCookies: number, remainingCookies: number): SignOutRun {
  const formerEnd = session?.lifetime.kind === 'until' ? session.lifetime.expiresAt : null;
  return {
    id: ids.next(),
    ref,
    phase: 'ended',
    startedAt,
    endedAt: clock.now(),
    formerEnd,
    digest: null,
    control: null,
    attempts: [],
    stillSignedIn: false,
    outcome: { kind: 'removed-here-only', reason: session ? 'site-not-told' : 'no-sign-in', worksUntil: session ? formerEnd : null, removedCookies, remainingCookies },
    unsentTabs: [],
  };
}
