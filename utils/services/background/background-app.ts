import { findAuthCookie } from '../../core/cookies/auth-cookies.ts';
import type { Cookie } from '../../core/cookies/cookie.ts';
import { joinCalls } from '../../core/join-calls.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Events } from '../../ports/events.ts';
import { createHandlers } from '../commands/create-handlers.ts';
import { forgetClosedPrivateWindows } from '../forget-private-windows.ts';
import { noteGoing } from '../journal/note-going.ts';
import { learnLength } from '../learn-length.ts';
import { dropLabel } from '../prune-labels.ts';
import { noteNewerSignIns } from '../sign-out/note-newer.ts';
import type { BackgroundPorts } from './background-ports.ts';
import { createUseCases } from './create-use-cases.ts';
import { createChangeFollower } from './follow-change.ts';

/** What the background does on each command of a screen and on each event of the browser. */
export type BackgroundApp = Events & { readonly handlers: Handlers };

export function createBackgroundApp(ports: BackgroundPorts): BackgroundApp {
  const { outside, kept, sites } = ports;
  const { clock, cookies, reportBug } = outside;
  const { labels, learned, leave, marks, records, refusals, sent } = kept;
  const useCases = createUseCases(ports, {
    onRunStep,
    onLeaveStep: onStep,
    onLookDue: () => void onChange().catch((error: unknown) => reportBug('first look', error)),
  });
  const { browserRun, cookieWatch, follower, leaver, removals, runner, triggers } = useCases;
  const { alarm, announce, button, notifications, openTabs } = outside;
  const follow = createChangeFollower({
    ...useCases,
    alarm,
    announce,
    button,
    clock,
    credentials: outside.credentials,
    labels,
    leave,
    marks,
    notifications,
    openTabs,
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

  /** At once, because the sign-in may be gone again before the next look. */
  async function noteSignIn(cookie: Cookie): Promise<void> {
    const ids = sites.filter((site) => findAuthCookie(site, cookie)).map(({ id }) => id);
    if (ids.length === 0) return;
    const { credentials } = outside;
    const { readSnapshot } = useCases;
    for (const siteId of ids) await refusals.drop({ siteId, storeId: cookie.storeId });
    const isMeant = ({ ref }: SignOutRun) => ids.includes(ref.siteId) && ref.storeId === cookie.storeId;
    await noteNewerSignIns({ clock, credentials, readSnapshot, records }, isMeant);
  }

  const onWindowClosed = () => forgetClosedPrivateWindows({ cookies, labels, leave, records, refusals, sent });

  return {
    handlers: createHandlers(ports, useCases, onChange),
    async onWake() {
      await outside.requests.sweep();
      await outside.tabs.sweep();
      await runner.resume();
      await leaver.resume();
      await records.prune();
      // Preferences that cannot be read must not stop the rest of the wake-up.
      await follower.settle().catch((error: unknown) => reportBug('following', error));
      await onChange();
    },
    onChange,
    async onCookie(cookie, change) {
      removals.noteCookie(cookie, change);
      for (const ref of cookieWatch.noteCookie(cookie, change)) await noteGoing(kept.journal, cookieWatch, ref, change);
      if (change !== 'set') return;
      await learnLength({ clock, learned, sites }, cookie);
      await noteSignIn(cookie);
    },
    onStarted: browserRun.noteStart,
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
