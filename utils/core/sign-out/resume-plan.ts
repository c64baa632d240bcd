import type { SignOutRun } from './run.ts';

/**
 * Plans where an interrupted run continues; null if there is nothing to do. A request that may have been sent is not
 * sent again before the probe was asked. If no request was made, the control probe is asked again, except for other
 * devices, of which nothing can be proved. A run that waits for the user goes on waiting.
 */
export function planResuming(run: SignOutRun): SignOutRun | null {
  switch (run.phase) {
    case 'guided':
    case 'removing': // taken up by the removal itself
    case 'ended':
      return null;
    case 'control':
    case 'tidying':
    case 'deciding':
    case 'rechecking':
      return run;
    case 'request':
      if (run.scope === 'other-devices') return run;
      return run.attempts.length === 0 ? { ...run, phase: 'control' } : { ...run, phase: 'deciding' };
  }
}
