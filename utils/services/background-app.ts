import { findNextBadgeChange } from '../core/badge.ts';
import type { Cookie } from '../core/cookie.ts';
import type { TabFacts } from '../core/here.ts';
import type { Overview } from '../core/overview.ts';
import { MINUTE } from '../core/time.ts';
import type { Handlers } from '../messages/protocol.ts';
import type { Alarm, Announce, CookieJar, DeviceLists, SentLog, SiteData, Tabs, ToolbarButton } from '../ports.ts';
import { forgetClosedPrivateWindows } from './forget-private-windows.ts';
import { createHandlers } from './handlers.ts';
import { learnLength } from './learn-length.ts';
import { readOverview, type OverviewPorts } from './read-overview.ts';
import { createSceneReader } from './read-scene.ts';
import { showBadges } from './show-badges.ts';
import { createSignOutRunner, type SignOutRunnerPorts } from './sign-out-runner.ts';

/** A sleeping worker wakes after this long, at the latest, while a run is under way. Chrome fires no alarm sooner. */
const WAKE_AFTER = MINUTE / 2;

export type BackgroundPorts = Omit<OverviewPorts, 'cookies'> &
  Omit<SignOutRunnerPorts, 'readScene' | 'onStep'> & {
    readonly alarm: Alarm;
    readonly announce: Announce;
    readonly button: ToolbarButton;
    readonly cookies: CookieJar;
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
  onCookieSet(cookie: Cookie): Promise<void>;
  onTabShown(): Promise<void>;
  onWindowClosed(): Promise<void>;
};

export function createBackgroundApp(ports: BackgroundPorts): BackgroundApp {
  const readScene = createSceneReader(ports);
  const runner = createSignOutRunner({ ...ports, readScene, onStep });

  async function onStep(): Promise<void> {
    await forgetClosedPrivateWindows(ports); // the window may have been closed while a run in it went on
    await onChange();
  }

  async function onChange(): Promise<void> {
    const overview = await readOverview(ports);
    ports.announce(overview);
    await Promise.all([setAlarm(overview), badge(overview)]);
  }

  async function setAlarm({ sessions, settings }: Overview): Promise<void> {
    const now = ports.clock.now();
    const moments = [findNextBadgeChange(sessions, settings, now), runner.isBusy() ? now + WAKE_AFTER : null].filter((at) => at !== null);
    await ports.alarm.setAt(moments.length > 0 ? Math.min(...moments) : null);
  }

  async function badge(overview: Overview): Promise<void> {
    await showBadges(ports.button, ports.toTitle, await ports.openTabs(), overview, ports.clock.now());
  }

  return {
    handlers: createHandlers({ ...ports, readScene, runner, readOverview: () => readOverview(ports), onChange }),
    async onWake() {
      await ports.requests.sweep();
      await runner.resume();
      await ports.records.prune();
      await onChange();
    },
    onChange,
    onCookieSet: (cookie) => learnLength(ports, cookie),
    onTabShown: async () => badge(await readOverview(ports)),
    onWindowClosed: () => forgetClosedPrivateWindows(ports),
  };
}
