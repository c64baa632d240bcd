import { findNextBadgeChange } from '../../core/overview/badge.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { type EpochMs, HOUR, SECOND } from '../../core/time.ts';
import type { Alarm, Clock } from '../../ports/computer.ts';
import type { CookieJar, Credentials } from '../../ports/cookies.ts';
import type { LookWatch } from '../../ports/events.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Announce, Notifications, ReportBug, SpokenLanguage, ToolbarButton } from '../../ports/screens.ts';
import { pruneLabels } from '../prune-labels.ts';
import { pruneStoreNames } from '../prune-store-names.ts';
import { remind } from '../remind.ts';
import { type ButtonTitles, showBadges } from '../show-badges.ts';
import { noteNewerSignIns } from '../sign-out/note-newer.ts';
import type { UseCases } from './create-use-cases.ts';
import type { Kept } from './open-kept.ts';
import { WAKE_AFTER } from './wake-after.ts';

/** Pauses before what is overdue is tried again, in ms. */
const FIRST_PAUSE = SECOND;
const LONGEST_PAUSE = HOUR;

type Ports = Pick<
  UseCases,
  | 'browserRun'
  | 'keeper'
  | 'leaver'
  | 'lentLists'
  | 'readOverview'
  | 'readSnapshot'
  | 'remover'
  | 'ruleKeeper'
  | 'runner'
  | 'triggers'
  | 'watcher'
> &
  Pick<Kept, 'labels' | 'ownSettings' | 'leave' | 'marks' | 'records'> & {
    readonly alarm: Alarm;
    readonly announce: Announce;
    readonly button: ToolbarButton;
    readonly clock: Clock;
    readonly cookies: CookieJar;
    readonly credentials: Credentials;
    readonly hostAccess: HostAccess;
    /** Whether something could not be done, and is to be tried again soon. */
    readonly isOwed: () => boolean;
    readonly writeRefused: () => Promise<void>;
    readonly language: SpokenLanguage;
    readonly lookWatch: LookWatch;
    readonly notifications: Notifications;
    readonly openTabs: () => Promise<TabFacts[]>;
    readonly reportBug: ReportBug;
    readonly titles: ButtonTitles;
  };

export type ChangeFollower = {
  /**
   * Reads the overview again and does everything that depends on it, because something that we show may have changed.
   */
  onChange(): Promise<void>;
};

/** Keeps the record, the screens, the reminders, the alarm and the badges in step with what the browser stores. */
export function createChangeFollower(ports: Ports): ChangeFollower {
  const { browserRun, clock, keeper, leaver, lentLists, readOverview, remover, ruleKeeper, runner, triggers, watcher } =
    ports;
  const none = { at: 0, pause: 0 };
  let retry = none;

  /** Runs one of several independent tasks. An error is reported, gives null, and does not stop the other tasks. */
  async function safely<T>(where: string, act: () => Promise<T>): Promise<T | null> {
    try {
      return await act();
    } catch (error) {
      ports.reportBug(where, error);
      return null;
    }
  }

  /** A moment that cannot be found out now is asked for again: it counts as overdue. */
  async function findMoment(find: () => Promise<EpochMs | null>): Promise<EpochMs | null> {
    const found = await safely('the next moment', async () => ({ at: await find() }));
    return found === null ? clock.now() : found.at;
  }

  /** Names go with what they were given to, and plans and rules with what is here, before a screen shows them. */
  async function settle(overview: Overview): Promise<Overview> {
    const { cookies, credentials, hostAccess, labels, leave, ownSettings, readSnapshot } = ports;
    const { hasLooked } = browserRun;
    const ofSignIns = await safely('names of sign-ins', () =>
      pruneLabels({ credentials, hasLooked, hostAccess, labels, leave, readSnapshot }, overview),
    );
    const ofStores = await safely('names of containers', () => pruneStoreNames({ cookies, hasLooked, ownSettings }));
    const ofPlan = await safely('the planned run', () => leaver.follow(overview));
    const ofRules = await safely('the rules', () => ruleKeeper.follow(overview));
    return [ofSignIns, ofStores, ofPlan, ofRules].includes(true) ? readOverview() : overview;
  }

  /**
   * A moment that has passed is still waited for where something failed, a write for instance. An alarm in the past
   * would ring at once, again and again, so it is set a growing pause ahead. What comes before that is not put off.
   */
  function findNext(moments: readonly EpochMs[], now: EpochMs): EpochMs | null {
    if (moments.every((at) => at > now)) retry = none;
    // One that is set already stays: changes in between must not put it off, nor a clock that is set back.
    else if (retry.at <= now || retry.at - now > retry.pause) {
      const pause = Math.min(Math.max(FIRST_PAUSE, retry.pause * 2), LONGEST_PAUSE);
      retry = { at: now + pause, pause };
    }
    return moments.length > 0 ? Math.min(...moments.map((at) => (at > now ? at : retry.at))) : null;
  }

  /**
   * Sets the one alarm to the earliest moment. Set anew each time: Firefox drops alarms at a restart (tried in 153).
   */
  async function setAlarm({ sessions, settings }: Overview, others: readonly (EpochMs | null)[]): Promise<void> {
    const now = clock.now();
    const moments = [
      ...others,
      findNextBadgeChange(sessions, settings, now),
      runner.isBusy() || remover.isBusy() || leaver.isBusy() ? now + WAKE_AFTER : null,
    ].filter((at) => at !== null);
    await ports.alarm.setAt(findNext(moments, now));
  }

  async function badge(overview: Overview): Promise<void> {
    await showBadges(ports.button, ports.titles, await ports.openTabs(), overview, clock.now());
  }

  return {
    async onChange() {
      await safely('writing what was refused', ports.writeRefused);
      await safely('looking', browserRun.lookAgain);
      await safely('leaving by itself', triggers.prepare);
      await safely('the watch', watcher.keepUp);
      await safely('newer sign-ins', () => noteNewerSignIns(ports, () => true, 'seen'));
      const found = await readOverview();
      // Before anything is said: a rule may notify while it is settled.
      await safely('the language', () => ports.language.follow(found.settings.language));
      const overview = await settle(found);
      ports.announce(overview);
      const { marks, notifications } = ports;
      const remindAt = await safely('reminding', () => remind({ clock, marks, notifications }, overview));
      const moments = [remindAt, ports.isOwed() ? clock.now() : null];
      for (const find of [
        keeper.nextLookAt,
        leaver.nextAt,
        ruleKeeper.nextAt,
        lentLists.nextAt,
        browserRun.dueAt,
        runner.nextGuideEnd,
        watcher.nextEnd,
      ])
        moments.push(await findMoment(find));
      await safely('the alarm', () => setAlarm(overview, moments));
      await safely('badges', () => badge(overview));
      const isWatched = await safely('the watch for looks', ruleKeeper.watchesLooks);
      if (isWatched !== null) ports.lookWatch.set(isWatched ? 'on' : 'off');
    },
  };
}
