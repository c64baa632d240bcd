import { joinCalls } from '../../core/join-calls.ts';
import { isTry, type SignOutRun } from '../../core/sign-out/run.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { Command, Handlers } from '../../messages/protocol.ts';
import type { Events } from '../../ports/events.ts';
import { createHandlers } from '../commands/create-handlers.ts';
import { introduce } from '../first-run/introduce.ts';
import { forgetClosedPrivateWindows } from '../forget-private-windows.ts';
import { dropLabel } from '../prune-labels.ts';
import { watchGuide } from '../watching/watch-guide.ts';
import type { BackgroundPorts } from './background-ports.ts';
import { createUseCases } from './create-use-cases.ts';
import { createChangeFollower } from './follow-change.ts';
import { createCookieNotes } from './note-cookie.ts';
import { type NamedTask, runEach } from './run-each.ts';
import { createUnderWay } from './under-way.ts';

/** What the background does on each command of a screen and on each event of the browser. */
export type BackgroundApp = Events & {
  readonly handlers: Handlers;
  /** Ends when a command may be handled: every site that it needs is known then. Events wait for it by themselves. */
  ready(command: Command): Promise<void>;
};

export function createBackgroundApp(ports: BackgroundPorts): BackgroundApp {
  const { outside, kept } = ports;
  const { clock, cookies, reportBug } = outside;
  const { labels, leave, marks, records } = kept;
  const useCases = createUseCases(ports, {
    onRunStep,
    onLeaveStep: onStep,
    onLookDue: () => void onChange().catch((error: unknown) => reportBug('first look', error)),
  });
  const { browserRun, cookieWatch, follower, leaver, lentLists, remover, ruleKeeper, runner, triggers, watcher } =
    useCases;
  const { alarm, announce, button, lookWatch, notifications, openTabs } = outside;
  /** Whether something could not be done when we woke. */
  let isOwed = false;
  const follow = createChangeFollower({
    ...useCases,
    alarm,
    announce,
    button,
    clock,
    cookies,
    credentials: outside.credentials,
    hostAccess: outside.hostAccess,
    // Asked first: it is told once.
    isOwed: () => outside.pageLooks.tellMissed() || isOwed || kept.isRefusing(),
    writeRefused: kept.writeRefused,
    labels,
    language: outside.language,
    leave,
    lookWatch,
    marks,
    notifications,
    openTabs,
    ownSettings: kept.ownSettings,
    records,
    reportBug,
    titles: ports.titles,
  });
  // Joined, because many sites of a leave run take steps at once and each reading asks the browser dozens of questions.
  const onChange = joinCalls(follow.onChange);

  async function onRunStep(run: SignOutRun): Promise<void> {
    const { phase, outcome, ref } = run;
    if (isTry(run)) await waitForAll([kept.ownSites.noteTried(run), kept.learnedWays.noteTried(run)]);
    if (phase === 'ended' && outcome?.kind === 'signed-out') await dropLabel({ labels, leave }, ref);
    await watchGuide({ siteBook: kept.siteBook, watcher }, run).catch((error: unknown) => reportBug('a guide', error));
    await onStep();
  }

  async function onStep(): Promise<void> {
    await onWindowClosed(); // a private window may have been closed while a run in it went on
    await onChange();
  }

  const onWindowClosed = joinCalls(() =>
    forgetClosedPrivateWindows({
      ...kept,
      cookies,
      credentials: outside.credentials,
      privateNotes: outside.privateNotes,
    }),
  );

  /** One task that fails stops no other, and the alarm that is set at the end wakes us soon to try them again. */
  async function catchUp(tasks: readonly NamedTask[]): Promise<void> {
    isOwed = (await runEach(tasks, reportBug)) === 'some-failed';
    await onChange();
  }

  const { fill, fillAt, isFilled } = kept.siteBook;

  /** Has an event wait until every site is known. Later ones are handled at once: their order tells something. */
  const whenKnown =
    <A extends readonly unknown[]>(act: (...event: A) => Promise<void>) =>
    async (...event: A): Promise<void> => {
      if (!isFilled()) await fill();
      await act(...event);
    };

  const noteCookie = createCookieNotes(ports, useCases);
  /** What is lent for work that is under way is given back by that. */
  async function settleLent(): Promise<void> {
    if (!leaver.isBusy() && !remover.isBusy()) await lentLists.settle();
  }

  const notePage = whenKnown(async (host: string, storeId: string) => cookieWatch.notePage(host, storeId));

  /** The first looks of screens. What is due after waking reads everything, and would slow them down. */
  const looks = createUnderWay();
  const handlers = createHandlers(ports, useCases, onChange);

  return {
    handlers: { ...handlers, 'look-here': looks.noted(handlers['look-here']) },
    ready: (command) => (command.type === 'look-here' ? fillAt(command.host) : fill()),
    onWake: whenKnown(() =>
      catchUp([
        ['sweeping header rules', outside.requests.sweep],
        ['sweeping tabs', outside.tabs.sweep],
        ['waiting for a look', looks.ended],
        ['resuming sign-outs', runner.resume],
        ['resuming removals', remover.resume],
        ['resuming the leave run', leaver.resume],
        ['the rules', ruleKeeper.resume],
        ['giving permissions back', settleLent],
        ['pruning records', records.prune],
        ['following', follower.settle],
      ]),
    ),
    onChange: whenKnown(onChange),
    onCookie: whenKnown(noteCookie),
    onStarted: whenKnown(async (by) => {
      await browserRun.noteStart(by);
      if (by === 'extension') await leaver.showAgain();
    }),
    onArrived: (arrival) => introduce({ ...outside, told: kept.told }, arrival),
    onPageLoading: (host, storeId) => void notePage(host, storeId),
    onIdle: whenKnown(async (state) => {
      const isPlanned = await triggers.onIdle(state);
      if (isPlanned) await catchUp([['resuming the leave run', leaver.resume]]);
      else if (await ruleKeeper.isOn()) await onChange();
    }),
    onPressed: watcher.notePress,
    onLooked: whenKnown(async () => {
      if (await ruleKeeper.watchesLooks()) await onChange();
    }),
    onWindowClosed: whenKnown(onWindowClosed),
    onSynced: whenKnown(async () => {
      if ((await follower.settle()).hasNews) await onChange();
    }),
  };
}
