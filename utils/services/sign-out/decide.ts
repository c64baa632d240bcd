import { decideOutcome } from '../../core/sign-out/decide-outcome.ts';
import { isSpent } from '../../core/sign-out/plan-sign-out.ts';
import { type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import type { FindOutPorts } from './credential-now.ts';
import { findOut } from './find-out.ts';

/**
 * Asks the deciding probe after a try. If the session is still alive and another request is allowed, the run goes back
 * to phase `request`, which plans the next way from what is here then. Otherwise the run gets its outcome.
 */
export async function decide(ports: FindOutPorts, run: SignOutRun, snapshot: SessionSnapshot): Promise<SignOutRun> {
  const findings = await findOut(ports, run, snapshot);
  const outcome = decideOutcome(findings);
  const checked: SignOutRun = {
    ...run,
    attempts: run.attempts.map((attempt, index) =>
      index === run.attempts.length - 1 ? { ...attempt, after: findings.deciding } : attempt,
    ),
  };
  const goesOn = outcome.kind === 'refused' && snapshot.session !== null && !isSpent(run);
  return goesOn ? { ...checked, phase: 'request' } : withOutcome(checked, outcome);
}

/** The check that a user asks for after a guide. If the session is still alive, the run goes on waiting. */
export async function checkGuided(
  ports: FindOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<SignOutRun> {
  const outcome = decideOutcome(await findOut(ports, run, snapshot));
  return outcome.kind === 'refused' ? { ...run, stillSignedIn: true } : withOutcome(run, outcome);
}
