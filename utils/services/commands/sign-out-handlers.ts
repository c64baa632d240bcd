import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  /** Whether the browser's storage refuses to write something: then a dropped record comes back with a later worker. */
  readonly isRefusing: () => boolean;
  readonly runner: Pick<SignOutRunner, 'signOut' | 'guideDone' | 'checkAgain' | 'dismiss'>;
  readonly reply: ReplyWith;
};

/** Commands to sign out of one session, and to continue after a guide. */
export function createSignOutHandlers({
  isRefusing,
  reply,
  runner,
}: Ports): Pick<Handlers, 'sign-out' | 'guide-done' | 'check-again' | 'dismiss-run'> {
  const replyRun = (run: SignOutRun | null) => reply(resultOf(run), run?.outcome);

  return {
    'sign-out': async ({ session, scope }) => replyRun(await runner.signOut(session, scope, 'press')),
    'guide-done': async ({ runId }) => replyRun(await runner.guideDone(runId)),
    'check-again': async ({ runId }) => replyRun(await runner.checkAgain(runId)),
    async 'dismiss-run'({ runId }) {
      await runner.dismiss(runId);
      return reply(isRefusing() ? 'not-saved' : 'dismissed');
    },
  };
}

function resultOf(run: SignOutRun | null): 'nothing-to-do' | 'run-ended' | 'run-waiting' {
  if (run === null) return 'nothing-to-do';
  return run.phase === 'ended' ? 'run-ended' : 'run-waiting';
}
