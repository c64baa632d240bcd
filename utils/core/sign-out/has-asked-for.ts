import { refId, type SessionRef } from '../sessions/session.ts';
import type { SignOutRun } from './run.ts';
import { wasSent } from './sign-out-parts.ts';

/**
 * Whether a run that is over had asked the site for something that may have ended this session, without a clear result
 * here: a sign-out of the session itself that was refused or stayed unclear, or, from another place in this browser, a
 * sign-out everywhere or of other devices.
 */
export function hasAskedFor({ attempts, devices, outcome, ref: of, scope }: SignOutRun, ref: SessionRef): boolean {
  if (of.siteId !== ref.siteId) return false;
  const isUnclear = outcome?.kind === 'refused' || outcome?.kind === 'could-not-tell';
  if (refId(of) === refId(ref))
    return devices === null && scope !== 'other-devices' && attempts.some(wasSent) && isUnclear;
  // A program's access is no sign-in of a browser: revoking it ends none.
  return (devices !== null && !('of' in devices)) || (scope === 'everywhere' && attempts.some(wasSent));
}
