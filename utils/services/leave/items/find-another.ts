import type { TakeUp } from '../../../core/leave/items/next-step.ts';
import { kindOfSite } from '../../../core/leave/other-site-id.ts';
import { canProbe, judgeWhole } from '../../../core/sign-out/can-probe.ts';
import { isTried } from '../../../core/sites/site-source.ts';
import type { Credentials } from '../../../ports/cookies.ts';
import type { Requests } from '../../../ports/requests.ts';
import type { ReadSnapshot, SessionSnapshot } from '../../read-snapshot.ts';
import { askProbe, hasProbe } from '../../sign-out/ask-probe.ts';

export type FindAnotherPorts = {
  readonly credentials: Credentials;
  readonly readSnapshot: ReadSnapshot;
  readonly requests: Requests;
};

/**
 * Whether the site says that the sign-in in the jar is not valid. No answer, or an answer that cannot be judged, is not
 * a "no", and a site that nobody has tried by hand is not asked.
 */
export async function isRefused(
  { credentials, requests }: Pick<FindAnotherPorts, 'credentials' | 'requests'>,
  { ref, site, cookies }: SessionSnapshot,
): Promise<boolean> {
  if (!isTried(site.source) || !hasProbe(site) || !canProbe(site, cookies) || !(await credentials.isSingle(ref, site)))
    return false;
  const { verdict } = await askProbe(requests, site, ref, { from: 'jar' }, 'browser-probe');
  return judgeWhole(verdict, site, cookies) === 'no';
}

/**
 * Remembers the sign-in that is here as the removal begins. The returned question is asked just before the cookies go:
 * whether another one is here by then, which the site does not refuse. Whether a person signed in, or a page renewed
 * its session while it was closed, cannot be told apart: both are left. A site without a definition is not compared,
 * because we do not know which of its cookies change by themselves. What may not be digested is held under `holdId`,
 * for the caller to release.
 */
export async function rememberSignIn(
  ports: FindAnotherPorts,
  snapshot: SessionSnapshot,
  takeUp: TakeUp,
  holdId: string,
): Promise<() => Promise<boolean>> {
  const { ref, site, session } = snapshot;
  const readDigest = () => ports.credentials.digest(ref, site);
  if (kindOfSite(ref.siteId) === 'other') return async () => false;
  const before = session === null ? null : await readDigest();
  if (session !== null && before === null) await ports.credentials.hold(holdId, ref, site);
  return async () => {
    const now = await ports.readSnapshot(ref);
    if (!now?.session) return false;
    const digest = await readDigest();
    const isHeld = digest === null && ports.credentials.isHeld(holdId);
    const isSame = isHeld ? !(await ports.credentials.hasOthers(holdId, ref, site)) : digest === before;
    if (session !== null && isSame) return false;
    // After a restart it is rather the next person's, and the site is not asked about it.
    if (takeUp !== 'first') return true;
    // It may be replaced once more while the site is asked.
    return !(await isRefused(ports, now)) || digest !== (await readDigest());
  };
}
