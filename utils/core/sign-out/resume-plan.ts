import type { SignOutRun } from './run.ts';

/**
 * Plans where a run that was interrupted goes on. A request that may have been sent is never sent again unasked: first
 * the probe. Before any request the control is asked anew, but for other devices, of which nothing is proved. A run
 * that waits for the user goes on waiting.
 */
export function planResuming(run: SignOutRun): SignOutRun | null {
  switch (run.phase) {
    case 'guided':
    case 'ended':
      return null;
    case 'control':
    case 'tidying':
    case 'deciding':
      return run;
    case 'request':
      if (run.scope === 'other-devices') return run;
      return run.attempts.length === 0 ? { ...run, phase: 'control' } : { ...run, phase: 'deciding' };
  }
}
