import type { Cookie, StoreId } from '../core/cookies/cookie.ts';
import { findNextBadgeChange } from '../core/overview/badge.ts';
import type { TabFacts } from '../core/overview/here.ts';
import type { Overview } from '../core/overview/overview.ts';
import type { ReminderMarks } from '../core/reminders/reminder.ts';
import type { Labels } from '../core/sessions/label.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { SignOutRun } from '../core/sign-out/run.ts';
import { type EpochMs, MINUTE } from '../core/time.ts';
import type { Handlers } from '../messages/protocol.ts';
import type {
  Alarm,
  Announce,
  BrowserData,
  Clock,
  CookieJar,
  DeviceLists,
  IdleWatch,
  Notifications,
  SentLog,
  SiteData,
  StatusPages,
  Tabs,
  ToolbarButton,
} from '../ports.ts';
import type { BrowserRun } from '../storage/browser-run-document.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { LearnedLengths } from '../storage/learned-document.ts';
import { forgetClosedPrivateWindows } from './forget-private-windows.ts';
import { createHandlers } from './handlers.ts';
import { joinCalls } from './join-calls.ts';
import { createBrowserRunWatch, type StartedBy } from './journal/browser-run.ts';
import type { JournalRecords } from './journal/journal-records.ts';
import { createJournalKeeper } from './journal/keep-journal.ts';
import { type CookieChange, createCookieWatch } from './journal/watch-cookies.ts';
import { createLabelRecords } from './label-records.ts';
import { learnLength } from './learn-length.ts';
import { forgetPerson } from './leave/forget-person.ts';
import { createLeaveRunner } from './leave/leave.ts';
import type { LeaveRecords } from './leave/leave-records.ts';
import { createLeaveTriggers, type IdleState } from './leave/leave-triggers.ts';
import { type OverviewPorts, readOverview } from './overview/read-overview.ts';
import { createFollower, type FollowerPorts } from './preferences/follower.ts';
import { dropLabel, pruneLabels } from './prune-labels.ts';
import { createSceneReader } from './read-scene.ts';
import { remind } from './remind.ts';
import { showBadges } from './show-badges.ts';
import type { RunRecords } from './sign-out/run-records.ts';
import { createSignOutRunner, type SignOutRunnerPorts } from './sign-out/sign-out-runner.ts';

/** A sleeping worker wakes after this long, at the latest, while a run is under way. Chrome fires no alarm sooner. */
const WAKE_AFTER = MINUTE / 2;

export type BackgroundPorts = Omit<OverviewPorts, 'cookies' | 'labels' | 'clock'> &
  Omit<SignOutRunnerPorts, 'readScene' | 'onStep'> &
  FollowerPorts & {
    readonly alarm: Alarm;
    readonly browserName: 'chrome' | 'firefox';
    readonly browserRun: DocumentStore<BrowserRun | null>;
    readonly announce: Announce;
    readonly button: ToolbarButton;
    readonly idleWatch: IdleWatch;
    readonly diskLabels: DocumentStore<Labels>;
    readonly memoryLabels: DocumentStore<Labels>;
    readonly leave: LeaveRecords;
    readonly showLeavePage: () => Promise<void>;
    readonly showPrivateOutcome: () => Promise<void>;
    readonly browserData: BrowserData;
    readonly clock: Clock;
    readonly cookies: CookieJar;
    readonly journal: JournalRecords;
    readonly learned: DocumentStore<LearnedLengths>;
    readonly marks: DocumentStore<ReminderMarks>;
    readonly notifications: Notifications;
    readonly records: RunRecords;
    readonly settings: DocumentStore<Settings>;
    readonly statusPages: StatusPages;
    readonly deviceLists: DeviceLists;
    readonly siteData: SiteData;
    readonly sent: SentLog;
    readonly tabs: Tabs;
    readonly openTabs: () => Promise<TabFacts[]>;
    readonly toTitle: (siteName: string, leftMs: number) => string;
  };

export type BackgroundApp = {
  readonly handlers: Handlers;
  /** The background woke up: sweep, finish what was under way, show badges. */
  onWake(): Promise<void>;
  /** Something that we show may have changed: read again and tell the screens. */
  onChange(): Promise<void>;
  onCookie(cookie: Cookie, change: CookieChange): Promise<void>;
  /** The browser, or only the extension, was started anew. */
  onStarted(by: StartedBy): Promise<void>;
  /** A page at this host began to load, in that cookie store. */
  onPageLoading(host: string, storeId: StoreId): void;
  onTabShown(): Promise<void>;
  /** Somebody is back at the computer, nobody is, or its screen was locked. */
  onIdle(state: IdleState): Promise<void>;
  onWindowClosed(): Promise<void>;
  /** The browser's sync brought something, or took something away. */
  onSynced(): Promise<void>;
};

export function createBackgroundApp(given: BackgroundPorts): BackgroundApp {
  const ports = { ...given, labels: createLabelRecords({ disk: given.diskLabels, memory: given.memoryLabels }) };
  const readScene = createSceneReader(ports);
  const runner = createSignOutRunner({ ...ports, readScene, onStep: onRunStep });
  const watch = createCookieWatch(ports);
  const keeper = createJournalKeeper(ports, watch);
  const leaver = createLeaveRunner({
    ...ports,
    readScene,
    runner,
    expectOwn: keeper.expectOwn,
    onStep,
    readOverview: () => readOverview(ports),
    forgetPerson: () => forgetPerson(ports),
  });
  const follower = createFollower(ports);
  const triggers = createLeaveTriggers({ ...ports, leaver });
  const browserRun = createBrowserRunWatch({
    clock: ports.clock,
    browserRun: ports.browserRun,
    isWanted: async () =>
      (await ports.settings.read()).data.record.choice === 'on' || (await ports.labels.read()).length > 0,
    look: keeper.look,
    onDue: () => void onChange().catch((error: unknown) => ports.reportBug('first look', error)),
  });

  async function onRunStep({ phase, outcome, ref }: SignOutRun): Promise<void> {
    if (phase === 'ended' && outcome?.kind === 'signed-out') await dropLabel(ports, ref);
    await onStep();
  }

  async function onStep(): Promise<void> {
    await forgetClosedPrivateWindows(ports); // the window may have been closed while a run in it went on
    await onChange();
  }

  // Many sites of a leave run take their steps at once, and each reading asks the browser dozens of questions.
  const onChange = joinCalls(followChange);

  async function followChange(): Promise<void> {
    // a record that cannot be kept stops nothing
    await browserRun.lookAgain().catch((error: unknown) => ports.reportBug('looking', error));
    await triggers.prepare().catch((error: unknown) => ports.reportBug('leaving by itself', error));
    const overview = await readOverview(ports);
    await dropLabels(overview);
    ports.announce(overview);
    const remindAt = await remind(ports, overview).catch((error: unknown) => {
      ports.reportBug('reminding', error); // nor does a notification that fails
      return null;
    });
    await Promise.all([
      setAlarm(overview, [remindAt, await keeper.nextLookAt(), await leaver.nextAt(), await browserRun.dueAt()]),
      badge(overview),
    ]);
  }

  async function dropLabels(overview: Overview): Promise<void> {
    await pruneLabels({ ...ports, readScene, hasLooked: browserRun.hasLooked }, overview).catch((error: unknown) =>
      ports.reportBug('names of sign-ins', error),
    );
  }

  /** One alarm for everything, made anew each time: Firefox keeps none over a restart (tried in 153). */
  async function setAlarm({ sessions, settings }: Overview, others: readonly (EpochMs | null)[]): Promise<void> {
    const now = ports.clock.now();
    const moments = [
      ...others,
      findNextBadgeChange(sessions, settings, now),
      runner.isBusy() || leaver.isBusy() ? now + WAKE_AFTER : null,
    ].filter((at) => at !== null);
    await ports.alarm.setAt(moments.length > 0 ? Math.min(...moments) : null);
  }

  async function badge(overview: Overview): Promise<void> {
    await showBadges(ports.button, ports.toTitle, await ports.openTabs(), overview, ports.clock.now());
  }

  return {
    handlers: createHandlers({
      ...ports,
      follower,
      keeper,
      leaver,
      readScene,
      runner,
      readOverview: () => readOverview(ports),
      onChange,
    }),
    async onWake() {
      await ports.requests.sweep();
      await runner.resume();
      await leaver.resume();
      await ports.records.prune();
      // preferences that cannot be read keep nothing waiting
      await follower.settle().catch((error: unknown) => ports.reportBug('following', error));
      await onChange();
    },
    onChange,
    async onCookie(cookie, change) {
      watch.noteCookie(cookie, change);
      if (change === 'set') await learnLength(ports, cookie);
    },
    onStarted: browserRun.noteStart,
    onPageLoading: watch.notePage,
    async onIdle(state) {
      if (!(await triggers.onIdle(state))) return;
      await leaver.resume();
      await onChange();
    },
    async onTabShown() {
      // Firefox tells of no full wipe: looking often keeps it from being taken for the next closing of the browser.
      await browserRun.lookAgain().catch((error: unknown) => ports.reportBug('looking', error));
      const overview = await readOverview(ports);
      await dropLabels(overview);
      await badge(overview);
    },
    onWindowClosed: () => forgetClosedPrivateWindows(ports),
    async onSynced() {
      if (await follower.settle()) await onChange();
    },
  };
}
