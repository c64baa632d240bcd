import type { StoreId } from '../../utils/core/cookies/cookie.ts';
import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import type { LeaveRun } from '../../utils/core/leave/leave-run.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { RuleWait } from '../../utils/core/rules/rule-wait.ts';
import type { SiteRule } from '../../utils/core/rules/site-rule.ts';
import type { SignOutRun } from '../../utils/core/sign-out/run.ts';
import type { SiteDefinition, SiteId } from '../../utils/core/sites/site.ts';
import type { World } from '../fakes/fake-world.ts';
import type { Wire } from '../fakes/loopback.ts';
import type { Life } from '../fakes/mortal.ts';
import type { Refused } from './browser/refused.ts';
import type { WorldJar } from './browser/world-jar.ts';
import type { WorldTabs } from './browser/world-tabs.ts';
import type { Violation } from './laws/law.ts';
import type { Press } from './press.ts';
import type { WorldDevices } from './servers/world-devices.ts';
import type { WorldServers } from './servers/world-servers.ts';
import type { WorldClock } from './world-clock.ts';

/** What a history begins with. */
export type Setup = {
  readonly siteIds: readonly SiteId[];
  readonly browserName: 'chrome' | 'firefox';
  readonly everySite: 'granted' | 'missing';
  /** What the person chose before. */
  readonly record: 'unasked' | 'on';
  readonly sharedComputer: boolean;
  /** Whether the clock that nobody can set goes on while the computer sleeps: it does in Windows. */
  readonly steadyInSleep: 'goes on' | 'stops';
};

/** A background that lives, with the way to end it. */
export type Worker = ReturnType<World['start']> & { readonly life: Life; readonly wire: Wire };

/** Since when a rule's notice stands, in ms of the world's own time. */
export type Notice = { readonly since: number; readonly kind: SiteRule['kind'] };

/** Everything that one history is about: the browser, the servers, the worker, and what was seen of them. */
export type Scene = {
  readonly world: World;
  readonly clock: WorldClock;
  readonly servers: WorldServers;
  /** The jar's truth: what left it, and by whom. */
  readonly jar: WorldJar;
  readonly tabs: WorldTabs;
  readonly devices: WorldDevices;
  /** The sites that are signed in to in this history, and the definitions of those that have one. */
  readonly siteIds: readonly SiteId[];
  readonly sites: readonly SiteDefinition[];
  /** What people allowed Lights Out to do, in order. */
  readonly presses: Press[];
  /** The stores that a person can use now. */
  readonly open: Map<StoreId, CookieStore>;
  readonly stores: () => readonly CookieStore[];
  worker: Worker | null;
  /** The last picture that a screen got. */
  picture: Overview | null;
  /** Whether storage failed at some time: then records may be missing. */
  storageFailed: boolean;
  readonly refused: Refused;
  /** Whether the disk rejects everything now. */
  diskIsOff: boolean;

  /** The secrets that each run holds, from the moment when it took them, and the slot that it is about. */
  readonly heldBy: Map<string, readonly string[]>;
  readonly refOfRun: Map<string, string>;
  /** Runs whose slot was seen with another sign-in since. */
  readonly supersededRuns: Set<string>;
  /** The last leave run that ended on a shared computer. */
  left: { readonly at: number; readonly siteIds: readonly SiteId[]; readonly stayed: readonly SiteId[] } | null;
  /** The run that a person planned, as screens showed it last, and whether a person took a plan back. */
  plannedLater: { readonly beginsAt: number } | null;
  takenBack: boolean;
  /** When somebody moved the clock on the wall last, in ms of the world's own time; -1 for never. */
  clockMovedAt: number;
  /** Since when the screen is as it is, in ms of the world's own time; whether it is locked is the browser's. */
  screenSince: number;
  /** When the browser was started last, in ms of the world's own time. */
  startedAt: number;
  /** Whether a person did something at the computer after this moment. */
  readonly wasTouchedSince: (at: number) => boolean;
  lastTouch: number;
  /** The records as the worker has them now: what the storage refused is in its memory. */
  readonly runsInRecord: () => readonly SignOutRun[];
  readonly runInRecord: () => LeaveRun | null;
  /** How far the rules are, as the worker has it now. */
  readonly rulesInRecord: () => readonly RuleWait[];
  /** Since when the notice of each rule stands, in ms of the world's own time, by ref id. */
  readonly notices: Map<string, Notice>;
  /** The notice that stood before each run by a rule, by run id. */
  readonly noticeOf: Map<string, Notice>;
  /** The sites for which a rule was chosen at some time. */
  readonly ruled: Set<SiteId>;
  /** True the first time that it is asked about this. */
  readonly isFirst: (what: string) => boolean;
  /** When a run that began by itself was first seen to have begun: `at`, unless it was seen before. */
  readonly beganAt: (runId: string, at: number) => number;

  readonly violations: Violation[];
  /** What happened, in order, for people. */
  readonly trace: string[];
  /** What was seen to happen, for the count over all histories. */
  readonly seen: Set<string>;
};
