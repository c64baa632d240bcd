import type { Cookie } from '../../utils/core/cookies/cookie.ts';
import type { LeaveRun } from '../../utils/core/leave/leave-run.ts';
import type { RuleWait } from '../../utils/core/rules/rule-wait.ts';
import { defaultSettings } from '../../utils/core/settings/settings.ts';
import type { SignOutRun } from '../../utils/core/sign-out/run.ts';
import type { CookieChange } from '../../utils/ports/events.ts';
import { allSites } from '../../utils/sites/all-sites.ts';
import { type DocumentSpec, decode, encode } from '../../utils/storage/codec.ts';
import { leaveDocument } from '../../utils/storage/runs/leave-document.ts';
import { rulesDocument } from '../../utils/storage/runs/rules-document.ts';
import { runsDocument } from '../../utils/storage/runs/runs-document.ts';
import { settingsDocument } from '../../utils/storage/settings/settings-document.ts';
import { createWorld } from '../fakes/fake-world.ts';
import { container, defaultStore } from '../fakes/samples/stores.ts';
import { createRefused } from './browser/refused.ts';
import { createWorldJar } from './browser/world-jar.ts';
import { createWorldTabs } from './browser/world-tabs.ts';
import { hasBegun } from './laws/has-begun.ts';
import { judge } from './laws/judge.ts';
import { findInSlot } from './laws/truth.ts';
import type { Scene, Setup } from './scene.ts';
import { createWorldDevices } from './servers/world-devices.ts';
import { createWorldServers, type WorldServers } from './servers/world-servers.ts';
import { createWorldClock } from './world-clock.ts';

/**
 * Makes the world of a history.
 *
 * @param report hears of each change of a cookie, as the browser reports it
 */
export function createScene(setup: Setup, report: (cookie: Cookie, change: CookieChange) => void): Scene {
  const sites = allSites.filter(({ id }) => setup.siteIds.includes(id));
  const clock = createWorldClock(setup.steadyInSleep);
  let servers: WorldServers | undefined;
  const world = createWorld({
    clock,
    sites,
    stores: [defaultStore, container],
    openServer(_clock, jar) {
      servers = createWorldServers(clock, jar);
      return servers;
    },
  });
  if (!servers) throw new Error('The world has no servers');
  world.browser.name = setup.browserName;
  world.hostAccess.setEverySite(setup.everySite);
  const { record, sharedComputer } = setup;
  const settings = { ...defaultSettings, sharedComputer, record: { ...defaultSettings.record, choice: record } };
  world.disk.values.set(settingsDocument.key, encode(settingsDocument, settings));
  const open = new Map([defaultStore, container].map((store) => [store.id, store]));
  const browserName = () => world.browser.name;
  const seenFirst = new Set<string>();
  const beganAt = new Map<string, number>();
  const refused = createRefused();
  const readBoth = <T>(spec: DocumentSpec<T>): readonly T[] =>
    (['disk', 'memory'] as const).map((area) => {
      const stored = refused.held.get(`${area} ${spec.key}`) ?? { value: world[area].values.get(spec.key) };
      return decode(spec, stored.value).data;
    });

  const scene: Scene = {
    world,
    clock,
    servers,
    jar: createWorldJar({ jar: world.jar, clock, browserName, report, onTaken: (one) => judge(scene, 'ofTaken', one) }),
    tabs: createWorldTabs(world.tabs, clock.elapsed, (one) => judge(scene, 'ofTab', one)),
    devices: createWorldDevices(world.deviceLists, (ref) => findInSlot(scene, ref)[0]),
    siteIds: setup.siteIds,
    sites,
    presses: [],
    open,
    stores: () => [...open.values()],
    worker: null,
    picture: null,
    storageFailed: false,
    diskIsOff: false,
    heldBy: new Map(),
    refOfRun: new Map(),
    supersededRuns: new Set(),
    left: null,
    plannedLater: null,
    takenBack: false,
    clockMovedAt: -1,
    screenSince: -1,
    startedAt: 0,
    lastTouch: 0,
    wasTouchedSince: (at) => scene.lastTouch > at,
    refused,
    runsInRecord: () => readBoth<readonly SignOutRun[]>(runsDocument).flat(),
    runInRecord: () => readBoth<LeaveRun | null>(leaveDocument).find((run) => run !== null) ?? null,
    rulesInRecord: () => readBoth<readonly RuleWait[]>(rulesDocument).flat(),
    notices: new Map(),
    noticeOf: new Map(),
    ruled: new Set(),
    beganAt(runId, at) {
      const known = beganAt.get(runId) ?? at;
      beganAt.set(runId, known);
      return known;
    },
    isFirst(what) {
      if (seenFirst.has(what)) return false;
      seenFirst.add(what);
      return true;
    },
    violations: [],
    trace: [],
    seen: new Set(),
  };
  servers.hear((visit) => judge(scene, 'ofArrival', visit));
  watchWrites(scene);
  return scene;
}

/** Has every text looked at that is stored, and notes what the storage refuses. */
function watchWrites(scene: Scene): void {
  const { disk, memory, sync } = scene.world;
  for (const [name, area] of Object.entries({ disk, memory, sync })) {
    const { get, set, remove } = area;
    area.get = async (key) => {
      try {
        return await get.call(area, key);
      } catch (error) {
        scene.refused.unread.add(`${name} ${key}`);
        throw error;
      }
    };
    area.set = async (key, value) => {
      judge(scene, 'ofText', { where: `${name}: ${key}`, text: JSON.stringify(value) ?? '' });
      await scene.refused.watch(`${name} ${key}`, value, () => set.call(area, key, value));
      if (key === leaveDocument.key) noteBeginning(scene);
    };
    area.remove = async (key) => scene.refused.watch(`${name} ${key}`, undefined, () => remove.call(area, key));
  }
}

/** Notes when a leave run began, in the world's own time: the clock on the wall may be moved while it goes on. */
function noteBeginning(scene: Scene): void {
  const run = scene.runInRecord();
  if (run !== null && hasBegun(run)) scene.beganAt(run.id, scene.clock.elapsed());
}
