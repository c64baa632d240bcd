import { type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import { findSightPatterns } from '../../core/sites/seen-at.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { isUnchanged } from './credential-now.ts';

type Ports = { readonly credentials: Credentials; readonly hostAccess: HostAccess };

/**
 * The interrupted run as it goes on. Before its first request this needs the same credential in the jar. If the
 * credential is gone, the browser lost it before the site was told. Where the run waited for another one, that may have
 * ended it: the run begins, and finds that out.
 */
export async function takeUpRun(
  { credentials, hostAccess }: Ports,
  { waits, ...run }: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<SignOutRun> {
  if (waits && snapshot.session === null) return run;
  const isSame = snapshot.session !== null && (await isUnchanged(credentials, run, snapshot));
  const isHidden = (await hostAccess.isGranted(findSightPatterns(snapshot.site, run))) === false;
  if (run.phase !== 'control' || isSame || isHidden) return run;
  return withOutcome(run, {
    kind: 'could-not-tell',
    reason: snapshot.session && run.digest !== null ? 'changed-since' : 'interrupted',
    answer: null,
  });
}
