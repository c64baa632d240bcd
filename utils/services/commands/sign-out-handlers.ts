import { digestOfMark } from '../../core/sessions/sign-in-mark.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { Handlers } from '../../messages/protocol.ts';
import { isAboutThis, type MarkPorts, markSignIn } from '../mark-sign-in.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner-ports.ts';
import type { ReplyWith } from './reply.ts';

type Ports = MarkPorts & {
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
  ...marking
}: Ports): Pick<Handlers, 'mark-sign-ins' | 'sign-out' | 'guide-done' | 'check-again' | 'dismiss-run'> {
  const replyRun = (run: SignOutRun | null) => reply(resultOf(run), run?.outcome);

  return {
    async 'mark-sign-ins'({ sessions }) {
      const marks = await waitForAll(sessions.map((ref) => markSignIn(marking, ref)));
      return reply('shown', null, { kind: 'sign-in-marks', marks });
    },
    async 'sign-out'({ session, scope, about }) {
      if (!(await isAboutThis(marking, session, about))) return reply('changed-since');
      const digest = about === undefined ? null : digestOfMark(about); // one that comes from now on is not its own
      return replyRun(await runner.signOut(session, scope, 'press', digest));
    },
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
