import { joinCalls } from '../../core/join-calls.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Events } from '../../ports/events.ts';
import { createHandlers } from '../commands/create-handlers.ts';
import { forgetClosedPrivateWindows } from '../forget-private-windows.ts';
import { dropLabel } from '../prune-labels.ts';
import type { BackgroundPorts } from './background-ports.ts';
import { createUseCases } from './create-use-cases.ts';
import { createChangeFollower } from './follow-change.ts';
import { createCookieNotes } from './note-cookie.ts';

/** What the background does on each command of a screen and on each event of the browser. */
export type BackgroundApp = Events & { readonly handlers: Handlers };

export function createBackgroundApp(ports: BackgroundPorts): BackgroundApp {
  const { outside, kept } = ports;
  const { clock, cookies, reportBug } = outside;
  const { labels, leave, marks, records, refusals, sent } = kept;
  const useCases = createUseCases(ports, {
    onRunStep,
    onLeaveStep: onStep,
    onLookDue: () => void onChange().catch((error: unknown) => reportBug('first look', error)),
  });
  const { browserRun, cookieWatch, follower, leaver, remover, runner, triggers } = useCases;
  const { alarm, announce, button, notifications, openTabs } = outside;
  const follow = createChangeFollower({
    ...useCases,
    alarm,
    announce,
    button,
    clock,
    cookies,
    credentials: outside.credentials,
    labels,
    leave,
    marks,
    notifications,
    openTabs,
    ownSettings: kept.ownSettings,
    records,
    reportBug,
    toTitle: ports.toTitle,
  });
  // Joined, because many sites of a leave run take steps at once and each reading asks the browser dozens of questions.
  const onChange = joinCalls(follow.onChange);

  async function onRunStep({ phase, outcome, ref }: SignOutRun): Promise<void> {
    if (phase === 'ended' && outcome?.kind === 'signed-out') await dropLabel({ labels, leave }, ref);
    await onStep();
  }

  async function onStep(): Promise<void> {
    await onWindowClosed(); // a private window may have been closed while a run in it went on
    await onChange();
  }

  const onWindowClosed = joinCalls(() =>
    forgetClosedPrivateWindows({ cookies, labels, leave, records, refusals, sent }),
  );

  return {
    handlers: createHandlers(ports, useCases, onChange),
    async onWake() {
      await outside.requests.sweep();
      await outside.tabs.sweep();
      await runner.resume();
      await remover.resume();
      await leaver.resume();
      await records.prune();
      // Preferences that cannot be read must not stop the rest of the wake-up.
      await follower.settle().catch((error: unknown) => reportBug('following', error));
      await onChange();
    },
    onChange,
    onCookie: createCookieNotes(ports, useCases),
    async onStarted(by) {
      await browserRun.noteStart(by);
      if (by === 'extension') await leaver.showAgain();
    },
    onPageLoading: cookieWatch.notePage,
    async onIdle(state) {
      if (!(await triggers.onIdle(state))) return;
      await leaver.resume();
      await onChange();
    },
    onWindowClosed,
    async onSynced() {
      if (await follower.settle()) await onChange();
    },
  };
}
