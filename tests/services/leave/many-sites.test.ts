import { expect, it } from 'vitest';
import type { LeaveItem, LeaveRun } from '../../../utils/core/leave/leave-run.ts';
import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { createLife, type Life } from '../../fakes/mortal.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { createTrap } from '../../fakes/trapped.ts';

const NAMES = ['session_id', 'c1', 'c2', 'c3', 'c4', 'c5'];

const recordOf = ({ disk }: World) => (disk.values.get('leave') as { data: LeaveRun } | undefined)?.data ?? null;

/** Waits until the record meets the condition, as far as promises take it. */
async function until(world: World, condition: (run: LeaveRun) => boolean): Promise<LeaveRun> {
  for (;;) {
    const run = recordOf(world);
    if (run !== null && condition(run)) return run;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const isDone = ({ step }: LeaveItem) => step === 'done';

/** Hears of each record of the run, just after it was written. */
function hearRecords({ disk }: World, hear: (run: LeaveRun) => void): void {
  const set = disk.set.bind(disk);
  disk.set = async (key, value) => {
    await set(key, value);
    if (key === 'leave') hear(structuredClone(value as { data: LeaveRun }).data);
  };
}

/** Begins to leave this many sites without a definition, with six cookies each, and notes every call of a port. */
function leaveMany(sites: number, prepare: (world: World, life: Life) => void = () => {}) {
  const world = createWorld();
  const life = createLife(Number.POSITIVE_INFINITY, 'before');
  prepare(world, life);
  world.hostAccess.setEverySite('granted');
  const hosts = Array.from({ length: sites }, (_, index) => `site-${index}.example`);
  for (const domain of hosts)
    for (const name of NAMES)
      world.jar.put(cookie({ name, domain, hostOnly: true, looksRandom: name === 'session_id' }), `${name}0123456789`);
  const calls: string[] = [];
  const trap = createTrap(
    Number.POSITIVE_INFINITY,
    'before',
    (_call, when, name) => void (when === 'before' && calls.push(name)),
  );
  const { app } = world.start(life, trap);
  const sessions = hosts.map((domain) => refOf(otherSiteId(domain)));
  void app.handlers.leave({ type: 'leave', sessions, clearing: 'unwanted' });
  return { calls, world };
}

async function countCalls(sites: number) {
  const { calls, world } = leaveMany(sites);
  while (world.announced.at(-1)?.leave?.endedAt == null) await new Promise((resolve) => setImmediate(resolve));
  const count = (name: string) => calls.filter((call) => call === name).length;
  return {
    left: world.jar.everything().length,
    /** What is done for all together. */
    together: {
      jarReadings: count('cookies.list'),
      storeReadings: count('cookies.stores') + count('cookies.openStores'),
      overviews: world.announced.length,
      writes: world.disk.writes.length,
    },
    /** What has to be done for each site. */
    each: ['cookies.remove', 'siteData.remove', 'siteData.reach', 'tabs.ofSite', 'credentials.digest'].map(count),
  };
}

it('a run over many sites reads the jar, makes overviews and writes its record as often as one over few', async () => {
  const [few, many] = [await countCalls(40), await countCalls(120)];
  expect([few.left, many.left]).toEqual([0, 0]);
  expect(many.together).toEqual(few.together);
  expect(many.each).toEqual(few.each.map((count) => 3 * count));
});

it('a run over many sites reads the jar a few times for each of its steps', async () => {
  const { together } = await countCalls(60);
  expect(together.jarReadings).toBeLessThanOrEqual(30);
  expect(together.overviews).toBeLessThanOrEqual(10);
  expect(together.writes).toBeLessThanOrEqual(10);
});

it('one of many sites is done while most of the others wait', async () => {
  const records: LeaveRun[] = [];
  const { world } = leaveMany(60, (one) => hearRecords(one, (run) => records.push(run)));
  await until(world, ({ endedAt }) => endedAt !== null);
  const first = records.find(({ items }) => items.some(isDone));
  expect(first?.items.filter(({ step }) => step === 'waiting').length).toBeGreaterThan(30);
});

it('a run comes to its end though no screen can be drawn meanwhile', async () => {
  const { world } = leaveMany(30, ({ notifications }) => {
    notifications.access = () => new Promise(() => {});
  });
  const { items } = await until(world, ({ endedAt }) => endedAt !== null);
  expect(items.every(({ step, cookiesLeft }) => step === 'done' && cookiesLeft === 0)).toBe(true);
});

it('a worker that is stopped while most of many sites wait leaves them to the next one', async () => {
  const { world } = leaveMany(60, (one, life) => hearRecords(one, (run) => (life.dead ||= run.items.some(isDone))));
  const stopped = await until(world, ({ items }) => items.some(isDone));
  expect([stopped.endedAt, stopped.items.every(isDone)]).toEqual([null, false]);
  await world.start().app.onWake();
  const { items } = await until(world, ({ endedAt }) => endedAt !== null);
  expect(new Set(items.map(({ step, outcome }) => `${step} ${outcome?.kind}`))).toEqual(
    new Set(['done removed-here-only']),
  );
  expect(world.jar.everything()).toEqual([]);
});
