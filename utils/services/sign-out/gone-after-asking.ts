import { isSilent } from '../../core/answers/answer.ts';
import type { CouldNotTellReason } from '../../core/sign-out/outcome.ts';
import { type Attempt, type SignOutRun, wasAccepted } from '../../core/sign-out/run.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import { type FindOutPorts, readAgain } from './credential-now.ts';

/**
 * What can be said where no probe is known: whether the sign-in went out of the jar after the site was asked in a page,
 * or is still here. That is no verdict, for the old credential was not tried. `site-silent` where the site took none of
 * the tries, as without a connection. `no-probe` where it was not asked in a page, where the cookies of the sign-in are
 * not known by name, or where another explanation is possible.
 */
export async function findGoneAfterAsking(
  ports: FindOutPorts,
  run: SignOutRun,
  snapshot: SessionSnapshot,
): Promise<CouldNotTellReason> {
  const { clock, credentials, removals } = ports;
  const isAsked = run.attempts.some(hasAskedInPage);
  const isNamed = snapshot.site.authCookies.every(({ match }) => match !== 'likely');
  if (run.attempts.length > 0 && run.attempts.every(isNotTaken)) return 'site-silent';
  if (!isAsked || !isNamed) return 'no-probe';
  if (snapshot.session !== null) return snapshot.readable ? 'here-after-asking' : 'no-probe';
  if (!credentials.isHeld(run.id)) return 'no-probe';
  const now = await readAgain(ports, run, snapshot);
  // Somebody may have signed in before the page was asked: it may have ended that sign-in.
  if (!now.readable || now.session !== null || removals.isWrittenSinceAsking(run.ref)) return 'no-probe';
  const isOver = run.formerEnd !== null && run.formerEnd <= clock.now();
  return isOver || removals.isSinceBegun(run.ref) ? 'removed-meanwhile' : 'gone-after-asking';
}

/** Whether nothing was sent, nothing came back, or an error did. */
function isNotTaken({ answer }: Attempt): boolean {
  if (answer?.kind === 'status') return answer.status >= 400;
  return answer !== null && (answer.kind === 'not-sent' || answer.kind === 'challenge' || isSilent(answer));
}

/** Whether the site was asked in a page: only there does what it answers reach the jar. */
function hasAskedInPage(attempt: Attempt): boolean {
  const { answer, way } = attempt;
  if (way === 'background' || answer === null) return false;
  return answer.kind === 'visited' || answer.kind === 'pressed' || answer.kind === 'redirect' || wasAccepted(attempt);
}
