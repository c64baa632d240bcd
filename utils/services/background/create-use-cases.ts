import type { SignOutRun } from '../../core/sign-out/run.ts';
import { createBrowserRunWatch } from '../journal/browser-run.ts';
import { createJournalKeeper } from '../journal/keep-journal.ts';
import { noteOwnRemovals } from '../journal/note-own-removals.ts';
import { createOwnEndings } from '../journal/own-endings.ts';
import { createCookieWatch } from '../journal/watch-cookies.ts';
import { forgetPerson } from '../leave/forget-person.ts';
import { createLeaveRunner } from '../leave/leave-runner.ts';
import { createLeaveTriggers } from '../leave/leave-triggers.ts';
import { createLentLists } from '../lists/lent-lists.ts';
import { createOverviewReaders } from '../overview/overview-readers.ts';
import { createFollower } from '../preferences/follower.ts';
import { createJarReader } from '../read-jar.ts';
import { createSnapshotReader } from '../read-snapshot.ts';
import { createDataRemover } from '../removal/data-remover.ts';
import { createRuleKeeper } from '../rules/rule-keeper.ts';
import { createJarRemovals } from '../sign-out/jar-removals.ts';
import { createSignOutRunner } from '../sign-out/sign-out-runner.ts';
import { createSignOutWatcher } from '../watching/sign-out-watcher.ts';
import type { BackgroundPorts } from './background-ports.ts';
import { WAKE_AFTER } from './wake-after.ts';

type Steps = {
  /** Called after each step of a sign-out was written to its record. */
  readonly onRunStep: (run: SignOutRun) => Promise<void>;
  /** Called after each step of a leave run was written to its record. */
  readonly onLeaveStep: () => Promise<void>;
  /** Called when the first look of a browser run is due. */
  readonly onLookDue: () => void;
};

export type UseCases = ReturnType<typeof createUseCases>;

/** Makes the use cases that keep state, each with the ports that it names. */
export function createUseCases({ outside, kept }: BackgroundPorts, steps: Steps) {
  const { browserData, browserLists, clock, credentials, hostAccess, idleWatch, ids, managedPolicy, reportBug } =
    outside;
  const { openTabs, pageLooks, requests, siteData, tabs } = outside;
  const { browserRun, clearingCheck, exploring, following, journal, labels, leave, plans } = kept;
  const { ownSettings, records, refusals, rules, settings, siteBook } = kept;
  const waking = {
    showLeavePage: outside.showLeavePage,
    setWakeUp: () => outside.alarm.setAt(clock.now() + WAKE_AFTER),
  };
  const cookieWatch = createCookieWatch({ clock, siteBook });
  const ownEndings = createOwnEndings({ clock, records, siteBook });
  const { noteStayed } = ownEndings;
  const cookies = noteOwnRemovals(outside.cookies, cookieWatch, ownEndings);
  const readJar = createJarReader({ cookies });
  const readSnapshot = createSnapshotReader({ clock, openTabs, pageLooks, readJar, siteBook });
  const { earlySight, readOverview, readOneSite } = createOverviewReaders({
    ...outside,
    ...kept,
    cookies,
    readSnapshot,
  });
  const removals = createJarRemovals({ browserName: outside.browserName, siteBook });
  const { noteOwn: expectOwn } = removals;
  const runner = createSignOutRunner({
    clock,
    cookies,
    credentials,
    exploring,
    hostAccess,
    ids,
    noteStayed,
    pageLooks,
    readSnapshot,
    records,
    refusals,
    removals,
    reportBug,
    requests,
    tabs,
    onStep: steps.onRunStep,
  });
  const watcher = createSignOutWatcher({
    clock,
    credentials,
    ids,
    openTabs,
    pageLooks,
    pressWatch: outside.pressWatch,
    readJar,
    readSnapshot,
    reportBug,
    requestWatch: outside.requestWatch,
    watch: kept.watch,
  });
  const keeper = createJournalKeeper(
    { browserRun, clearingCheck, clock, cookies, credentials, earlySight, hostAccess, journal, settings, siteBook },
    cookieWatch,
    ownEndings,
  );
  const { closedTabs, lent } = outside;
  const lentLists = createLentLists({ clock, document: kept.lent, lent, reportBug });
  const remover = createDataRemover({
    browserLists,
    clock,
    closedTabs,
    cookies,
    credentials,
    hostAccess,
    ids,
    lent,
    lentLists,
    readJar,
    readSnapshot,
    records,
    reportBug,
    siteBook,
    siteData,
    dismiss: runner.dismiss,
    expectOwn,
    noteStayed,
    onStep: steps.onRunStep,
  });
  const leaver = createLeaveRunner({
    browserData,
    browserLists,
    clock,
    closedTabs,
    cookies,
    credentials,
    hostAccess,
    idleWatch,
    ids,
    leave,
    lent,
    lentLists,
    managedPolicy,
    plans,
    readJar,
    readOverview,
    readSnapshot,
    records,
    reportBug,
    requests,
    runner,
    settings,
    siteBook,
    siteData,
    tabs,
    expectOwn,
    noteStayed,
    forgetPerson: () => forgetPerson({ ...outside, ...kept, dismiss: runner.dismiss }),
    onStep: steps.onLeaveStep,
    ...waking,
    showPrivateOutcome: outside.showPrivateOutcome,
  });
  return {
    browserRun: createBrowserRunWatch({
      browserRun,
      clock,
      isWanted: async () => {
        const { record, storeNames } = (await settings.read()).data;
        return record.choice === 'on' || Object.keys(storeNames).length > 0 || (await labels.read()).length > 0;
      },
      observe: keeper.observe,
      onDue: steps.onLookDue,
    }),
    cookieWatch,
    follower: createFollower({ clock, following, ownSettings, settings, syncArea: outside.syncArea }),
    keeper,
    leaver,
    lentLists,
    ownEndings,
    readJar,
    readOneSite,
    readOverview,
    readSnapshot,
    removals,
    remover,
    ruleKeeper: createRuleKeeper({
      clock,
      credentials,
      downloads: outside.downloads,
      idleWatch,
      ids,
      readOverview,
      readSnapshot,
      records,
      reportBug,
      ruleNotes: outside.ruleNotes,
      rules,
      runner,
      settings,
      tabs,
      ...waking,
    }),
    runner,
    triggers: createLeaveTriggers({ clock, idleWatch, leaver, settings }),
    watcher,
  };
}
