import { expect, it } from 'vitest';
import { otherSiteId } from '../../../utils/core/leave/other-sites.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { createTrap } from '../../fakes/trapped.ts';

const NAMES = ['session_id', 'c1', 'c2', 'c3', 'c4', 'c5'];

/** Leaves this many sites without a definition, with six cookies each, and counts what was done for that. */
async function leaveMany(sites: number) {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const hosts = Array.from({ length: sites }, (_, index) => `site-${index}.example`);
  for (const domain of hosts)
    for (const name of NAMES)
      world.jar.put(cookie({ name, domain, hostOnly: true, looksRandom: name === 'session_id' }), `${name}0123456789`);
  const calls: string[] = [];
  const never = Number.POSITIVE_INFINITY;
  const trap = createTrap(never, 'before', (_call, when, name) => void (when === 'before' && calls.push(name)));
  const { app } = world.start(createLife(never, 'before'), trap);
  const sessions = hosts.map((domain) => refOf(otherSiteId(domain)));
  await app.handlers.leave({ type: 'leave', sessions, clearing: 'unwanted' });
  while (world.announced.at(-1)?.leave?.endedAt == null) await new Promise((resolve) => setImmediate(resolve));
  const count = (name: string) => calls.filter((call) => call === name).length;
  return {
    dark: world.announced.at(-1)?.leave?.items.filter(({ step, cookiesLeft }) => step === 'done' && cookiesLeft === 0),
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
  const [few, many] = [await leaveMany(40), await leaveMany(120)];
  expect([few.dark?.length, many.dark?.length]).toEqual([40, 120]);
  expect(many.together).toEqual(few.together);
  expect(many.each).toEqual(few.each.map((count) => 3 * count));
});

it('a run over many sites reads the jar a few times for each of its steps', async () => {
  const { together } = await leaveMany(60);
  expect(together.jarReadings).toBeLessThanOrEqual(30);
  expect(together.overviews).toBeLessThanOrEqual(10);
  expect(together.writes).toBeLessThanOrEqual(10);
});
