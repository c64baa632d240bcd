import { decideOutcome } from '../../core/sign-out/decide-outcome.ts';
import type { Outcome } from '../../core/sign-out/outcome.ts';
import { isSpent } from '../../core/sign-out/plan-sign-out.ts';
import { type Attempt, mayHaveEndedIt, type SignOutRun, withOutcome } from '../../core/sign-out/run.ts';
import { inPart, isAskedInPart, wasSent } from '../../core/sign-out/sign-out-parts.ts';
import { waits } from '../../core/waits.ts';
import type { Clock } from '../../ports/computer.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { type FindOutPorts, readAgain } from './credential-now.ts';
import { findOut } from './find-out.ts';

/**
 * Asks the deciding probe after a try. If the session is still alive and another request is allowed, the run goes back
 * to phase `request`, which plans the next way from what is here then. If it seems to be alive after the site accepted
 * the sign-out, the run goes on to `rechecking`. Otherwise it gets its outcome.
 */
export async function decide(ports: FindOutPorts, run: SignOutRun, snapshot: SessionSnapshot): Promise<SignOutRun> {
  const { checked, outcome } = await look(ports, run, snapshot);
  if (outcome.kind === 'refused' && snapshot.session !== null && !isSpent(snapshot.site, run))
    return { ...checked, phase: 'request' };
  return isEarly(checked, outcome) ? { ...checked, phase: 'rechecking' } : withOutcome(checked, outcome);
}

/**
 * Asks once more a while later. Servers that replace credentials take the old one for some seconds after its end. If
 * the background is stopped meanwhile, the old credential is gone with its memory, and nobody can tell.
 */
export async function decideAgain(
  ports: FindOutPorts & { readonly clock: Pick<Clock, 'pause'> },
  run: SignOutRun,
  before: SessionSnapshot,
): Promise<SignOutRun> {
  await ports.clock.pause(waits.secondLook);
  const { checked, outcome } = await look(ports, run, await readAgain(ports, run, before));
  return withOutcome(checked, outcome);
}

/** The check that a user asks for after a guide. If the session is still alive, the run goes on waiting. */
export async function checkGuided(
  ports: FindOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<SignOutRun> {
  const { checked, outcome } = await look(ports, run, snapshot);
  if (outcome.kind === 'refused') return { ...run, stillSignedIn: true };
  return isEarly(checked, outcome) ? { ...run, phase: 'rechecking' } : withOutcome(run, outcome);
}

/** Whether it is too early to say that the old sign-in still works. */
export function isEarly({ attempts }: SignOutRun, outcome: Outcome): boolean {
  if (outcome.kind === 'removed-here-only') return outcome.reason === 'still-works';
  return outcome.kind === 'refused' && attempts.some(mayHaveEndedIt);
}

/** Whether a request was sent about which the probe has not been asked yet: others of the same sign-out followed it. */
function isOpen(attempt: Attempt): boolean {
  return attempt.after === null && wasSent(attempt);
}

async function look(
  ports: FindOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<{ readonly checked: SignOutRun; readonly outcome: Outcome }> {
  const findings = await findOut(ports, run, snapshot);
  const attempts = run.attempts.map((attempt, index) =>
    index === run.attempts.length - 1 || isOpen(attempt) ? { ...attempt, after: findings.deciding } : attempt,
  );
  const outcome = decideOutcome(findings);
  const isInPart = isAskedInPart(snapshot.site, run.attempts, snapshot.cookies);
  return { checked: { ...run, attempts }, outcome: isInPart ? inPart(run, outcome) : outcome };
}
