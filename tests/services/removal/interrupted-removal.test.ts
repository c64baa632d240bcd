import { describe, expect, it } from 'vitest';
import type { SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { createLife, type Life } from '../../fakes/mortal.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';
import { findDeaths } from '../find-deaths.ts';
import { createRunningBrowser, endsOf } from '../journal/recording.ts';

const press = (world: World, life: Life, allStores = false) =>
  Promise.race([
    world.start(life).app.handlers['remove-data']({
      type: 'remove-data',
      session: refOf('claude'),
      allStores,
      trustedDevice: false,
    }),
    life.died,
  ]);

function signedIn(): World {
  const world = createWorld();
  world.server.signIn('claude');
  world.server.signIn('claude', { storeId: container.id });
  return world;
}

/** A browser whose record has seen the sign-in, and that is a minute older. */
async function recorded() {
  const browser = await createRunningBrowser();
  await browser.signIn('claude');
  await browser.pass(MINUTE);
  return browser;
}

async function wake(world: World): Promise<readonly SignOutRun[]> {
  const worker = world.start();
  await worker.app.onWake();
  return (await worker.records.list()).runs;
}

const left = (world: World, storeId = '0') => world.jar.names(storeId);
const isOver = ({ phase }: Pick<SignOutRun, 'phase'>) => phase === 'ended';

describe('a removal in the middle of which the worker is stopped', () => {
  it.each([false, true])(
    'is written down before anything goes, and finished at waking; all stores: %s',
    async (all) => {
      const deaths = await findDeaths(signedIn, (world, life) => press(world, life, all));
      expect(deaths.length).toBeGreaterThan(6);
      for (const { diesAt, when } of deaths) {
        const at = `${when} call ${diesAt}`;
        const world = signedIn();
        const before = left(world).length;
        await press(world, createLife(diesAt, when), all);
        const hadBegun = left(world).length < before || world.siteData.removed.length > 0;
        const runs = await wake(world);
        if (hadBegun) expect(runs, at).not.toEqual([]);
        expect(runs.every(isOver), at).toBe(true);
        const own = runs.find(({ ref }) => ref.storeId === '0');
        if (own === undefined) continue;
        expect(left(world), at).toEqual([]);
        expect(own.outcome, at).toMatchObject({
          kind: 'removed-here-only',
          reason: 'site-not-told',
          remainingCookies: 0,
        });
        expect(own.removedCookies, at).toBeGreaterThanOrEqual(before);
        expect(world.bugs, at).toEqual([]);
      }
    },
  );

  it('is no riddle to the journal afterwards', async () => {
    const deaths = await findDeaths(async () => (await recorded()).world, press);
    const seen = new Set<string>();
    for (const { diesAt, when } of deaths) {
      const browser = await recorded();
      await press(browser.world, createLife(diesAt, when));
      browser.close();
      browser.world.clock.advance(DAY);
      await browser.start();
      await browser.pass(MINUTE);
      const { world } = browser;
      const [end] = endsOf(world);
      if (left(world).length === 0) expect(end, `${when} call ${diesAt}`).toBe('signed-out-here');
      seen.add(`${end}`);
    }
    expect([...seen].sort()).toEqual(['goes on', 'signed-out-here']);
  });

  it('is no cause if it had not come to the sign-in yet, and something else took it in between', async () => {
    const deaths = await findDeaths(async () => (await recorded()).world, press);
    let tried = 0;
    for (const { diesAt, when } of deaths) {
      const browser = await recorded();
      await press(browser.world, createLife(diesAt, when));
      const [run] = (await browser.worker().records.list()).runs;
      if (left(browser.world).length === 0 || run?.removal?.foundSignIn !== false) continue;
      tried += 1;
      browser.world.jar.drop(() => true);
      await browser.wake();
      await browser.pass(MINUTE);
      const at = `${when} call ${diesAt}`;
      expect((await browser.worker().records.list()).runs, at).toMatchObject([{ outcome: { reason: 'no-sign-in' } }]);
      expect(endsOf(browser.world), at).toEqual(['gone-while-open']);
    }
    expect(tried).toBeGreaterThan(1);
  });

  it('tells its outcome on the screen after that', async () => {
    const world = signedIn();
    const deaths = await findDeaths(signedIn, press);
    const last = deaths.at(-4);
    await press(world, createLife(last?.diesAt ?? 1, last?.when ?? 'before'));
    await wake(world);
    const { overview } = await world.start().app.handlers['get-overview']({ type: 'get-overview' });
    expect(overview.runs).toMatchObject([{ phase: 'ended', outcome: { kind: 'removed-here-only' } }]);
  });

  it('touches no sign-in that came in between', async () => {
    const deaths = await findDeaths(signedIn, press);
    let spared = 0;
    for (const { diesAt, when } of deaths) {
      const world = signedIn();
      await press(world, createLife(diesAt, when));
      world.clock.advance(DAY);
      world.server.signIn('claude');
      const [own] = (await wake(world)).filter(({ ref }) => ref.storeId === '0');
      expect(left(world), `${when} call ${diesAt}`).toContain('sessionKey');
      if (own?.outcome?.kind === 'could-not-tell') spared += 1;
    }
    expect(spared).toBeGreaterThan(0);
  });

  it('is said to be unfinished where the sign-in cannot be compared', async () => {
    const world = createWorld();
    world.jar.put(cookie(), 'plain');
    const deaths = await findDeaths(() => {
      const one = createWorld();
      one.jar.put(cookie(), 'plain');
      return one;
    }, press);
    const said = new Set<string | undefined>();
    for (const { diesAt, when } of deaths) {
      const one = createWorld();
      one.jar.put(cookie(), 'plain');
      await press(one, createLife(diesAt, when));
      for (const { outcome } of await wake(one))
        said.add(outcome?.kind === 'could-not-tell' ? outcome.reason : outcome?.kind);
    }
    expect([...said].sort()).toEqual(['removal-interrupted', 'removed-here-only']);
  });
});

it('a removal that is finished at waking claims nothing as gone if access is taken back while it counts', async () => {
  const deaths = await findDeaths(signedIn, press);
  const told = await Promise.all(
    deaths.map(async ({ diesAt, when }) => {
      const world = signedIn();
      await press(world, createLife(diesAt, when));
      const { remove } = world.jar;
      let isLost = false;
      world.jar.remove = async (cookies) => {
        const here = await remove(cookies.slice(1));
        isLost = true;
        world.hostAccess.take('claude.ai');
        return here;
      };
      const [run] = await wake(world);
      return isLost ? run?.outcome : null;
    }),
  );
  const outcomes = told.filter((outcome) => outcome !== null);
  expect(outcomes.length).toBeGreaterThan(1);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'could-not-tell', reason: 'access-missing' });
});
