import { describe, expect, it } from 'vitest';
import type { LeaveRun } from '../../../utils/core/leave/leave-run.ts';
import { otherSiteId } from '../../../utils/core/leave/other-sites.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { encode } from '../../../utils/storage/codec.ts';
import { leaveDocument } from '../../../utils/storage/leave-document.ts';
import { cookie } from '../../fakes/cookie.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { share } from './share.ts';
import { overviewOf, toEnd } from './to-end.ts';

const town = refOf(otherSiteId('town.example'));
const value = (letter: string) => `${letter}0123456789abcdef`;

/** A browser that may look at every site, with two that nobody knows. */
function createFarWorld() {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const put = (domain: string, name: string, letter = 'a', change = {}) =>
    world.jar.put(cookie({ name, domain, hostOnly: true, ...change }), value(letter));
  put('town.example', 'session');
  put('town.example', 'lang', 'b', { httpOnly: false, looksRandom: false });
  put('www.town.example', 'inbox');
  put('shop.example', 'connect.sid');
  return { ...world, put };
}

describe('sites without a definition', () => {
  it('are seen only where every site may be looked at, and as the administrator lists no others', async () => {
    const world = createFarWorld();
    const { app } = world.start();
    expect((await overviewOf(app)).otherSites.map(({ siteName }) => siteName)).toEqual([
      'shop.example',
      'town.example',
      'www.town.example',
    ]);
    world.browser.policy = { ...world.browser.policy, present: true, sites: ['claude'] };
    expect((await overviewOf(app)).otherSites).toEqual([]);
    world.browser.policy = { ...world.browser.policy, sites: null };
    world.hostAccess.setEverySite('missing');
    expect((await overviewOf(app)).otherSites).toEqual([]);
  });

  it('lose what they keep here and are told nothing; their neighbours lose nothing', async () => {
    const world = createFarWorld();
    world.tabs.show('https://town.example/', '0');
    const { app, sent } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
    const { leave, history } = await toEnd(app);
    expect(leave?.items).toMatchObject([
      {
        step: 'done',
        cookiesLeft: 0,
        outcome: { kind: 'removed-here-only', reason: 'site-not-told', removedCookies: 2 },
        siteName: 'town.example',
      },
    ]);
    expect(
      world.jar
        .everything()
        .map(({ cookie: { domain } }) => domain)
        .sort(),
    ).toEqual(['shop.example', 'www.town.example']);
    expect(world.siteData.removed).toContainEqual({ siteId: town.siteId, storeId: '0' });
    expect(world.tabs.all()).toEqual([]);
    expect([await sent.list(), history]).toEqual([[], []]);
  });

  it('stay as they are where somebody signed in there between a kill and the next start', async () => {
    for (let steps = 4; steps < 40; steps += 1) {
      const world = createFarWorld();
      const dying = world.start(createLife(steps, 'before'));
      void dying.app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 0));
      world.memory.values.clear(); // the browser was killed
      const lost = !world.jar.names('0').includes('session');
      world.put('town.example', 'session', 'z');
      const { app } = world.start();
      await app.onWake();
      const { leave } = await overviewOf(app);
      expect(
        world.jar.everything().some(({ value: held }) => held === value('z')),
        `after ${steps} steps`,
      ).toBe(true);
      const [item] = leave?.items ?? [];
      if (item && !lost)
        expect(item.outcome, `after ${steps} steps`).toMatchObject({ kind: 'could-not-tell', reason: 'changed-since' });
    }
  });

  it("go with all partitions: what they left inside other sites' pages too", async () => {
    const world = createFarWorld();
    world.jar.drop(({ cookie: { domain } }) => domain === 'town.example');
    world.put('town.example', 'session', 'a', { partition: { topLevelSite: 'https://news.example' } });
    const { app } = world.start();
    expect((await overviewOf(app)).otherSites.map(({ siteName }) => siteName)).toContain('town.example');
    await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
    expect((await toEnd(app)).leave?.items).toMatchObject([
      { outcome: { kind: 'removed-here-only', removedCookies: 1 }, cookiesLeft: 0 },
    ]);
    expect(world.jar.everything().some(({ cookie: { domain } }) => domain === 'town.example')).toBe(false);
  });

  it('are not called removed where nobody may look any more', async () => {
    const world = createFarWorld();
    world.siteData.reach = async () => {
      world.hostAccess.take('town.example'); // in the browser's own settings, in the middle of the run
      return 'by-browser';
    };
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
    expect((await toEnd(app)).leave?.items).toMatchObject([
      { outcome: { kind: 'could-not-tell', reason: 'access-missing' } },
    ]);
  });

  it('end as removed where the worker stopped between the removal and its record', async () => {
    const world = createFarWorld();
    const item = {
      ref: town,
      digest: null,
      step: 'removing',
      outcome: {
        kind: 'removed-here-only',
        reason: 'site-not-told',
        worksUntil: null,
        removedCookies: 0,
        remainingCookies: 0,
      },
      cookiesLeft: 0,
      storage: null,
      tabsLeft: [],
    };
    const at = world.clock.now();
    world.jar.drop(({ cookie: { domain } }) => domain === 'town.example');
    await world.disk.set('leave', {
      version: 2,
      data: {
        id: 'r',
        because: 'press',
        beginsAt: at,
        putOff: 0,
        startedAt: at,
        endedAt: null,
        items: [item],
        counts: null,
        clearing: 'unwanted',
      },
    });
    const { app } = world.start();
    await app.onWake();
    expect((await overviewOf(app)).leave?.items).toMatchObject([
      { step: 'done', outcome: { kind: 'removed-here-only' } },
    ]);
  });

  it('go again where a killed browser brings them back', async () => {
    const world = createFarWorld();
    const before = [...world.jar.everything()];
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
    await toEnd(app);
    for (const { cookie: held, value: kept } of before) world.jar.put(held, kept);
    world.memory.values.clear(); // the browser was killed
    const next = world.start();
    await next.app.onWake();
    expect(world.jar.everything().some(({ cookie: { domain } }) => domain === 'town.example')).toBe(false);
    expect(await next.sent.list()).toEqual([]);
  });

  it('are part of a run that nobody pressed', async () => {
    const world = createFarWorld();
    await share(world, false);
    const { app } = world.start();
    await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 1 });
    world.clock.advance(MINUTE);
    await app.onWake();
    expect((await toEnd(app)).leave?.items.map(({ siteName }) => siteName)).toEqual([
      'shop.example',
      'town.example',
      'www.town.example',
    ]);
    expect(world.jar.everything()).toEqual([]);
  });
});

describe('clearing the whole browser', () => {
  it('follows the sign-outs, on a computer that others use', async () => {
    const world = createWorld();
    await share(world, false);
    const token = world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' });
    expect((await toEnd(app)).leave).toMatchObject({ clearing: 'done', items: [{ outcome: { kind: 'signed-out' } }] });
    expect([world.browser.cleared, world.server.isAlive(token), world.jar.everything()]).toEqual([1, false, []]);
  });

  it("is refused on anybody's own computer, whatever is asked", async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' });
    expect((await toEnd(app)).leave?.clearing).toBe('unwanted');
    expect(world.browser.cleared).toBe(0);
  });

  it.each(['permission-missing', 'failed'] as const)('says so where it is %s', async (clears) => {
    const world = createWorld();
    world.browser.clears = clears;
    await share(world, false);
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [], clearing: 'wanted' });
    expect((await toEnd(app)).leave?.clearing).toBe(clears);
  });

  it('goes by the settings in a run that nobody pressed', async () => {
    for (const wanted of [true, false]) {
      const world = createWorld();
      await share(world, wanted);
      world.server.signIn('claude');
      const { app } = world.start();
      await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 1 });
      world.clock.advance(MINUTE);
      await app.onWake();
      await toEnd(app);
      expect(world.browser.cleared).toBe(wanted ? 1 : 0);
    }
  });

  it('is made up for at the next start, but not over the head of whoever has signed in since', async () => {
    const outcomes = new Set<string>();
    for (let steps = 4; steps < 90; steps += 1) {
      for (const somebody of ['nobody', 'somebody'] as const) {
        const world = createWorld();
        world.hostAccess.setEverySite('granted');
        await share(world, false);
        world.server.signIn('claude');
        const dying = world.start(createLife(steps, 'before'));
        void dying.app.handlers
          .leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' })
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 0));
        const before = world.browser.cleared;
        world.memory.values.clear(); // the browser was killed
        if (somebody === 'somebody') world.server.signIn('character-ai');
        const { app } = world.start();
        await app.onWake();
        const { leave } = await overviewOf(app);
        if (leave?.counts == null) continue; // nothing was written down yet, or all was done
        outcomes.add(`${somebody} ${leave.clearing}`);
        if (somebody === 'somebody' && before === 0)
          expect(world.jar.names('0').length, `after ${steps} steps`).toBeGreaterThan(0);
      }
    }
    expect([...outcomes].sort()).toEqual(['nobody done', 'somebody not-tried']);
  });

  /** A run that wanted it cleared and was cut off before: in a killed browser, or by a worker that slept. */
  async function takenUpLater(
    how: 'restarted' | 'asleep',
    minutes: number,
    everySite: 'granted' | 'missing',
    meanwhile: (world: ReturnType<typeof createFarWorld>) => void = () => undefined,
  ) {
    const world = createFarWorld();
    world.jar.drop(() => true);
    await share(world, false);
    const at = world.clock.now();
    const run: LeaveRun = {
      id: 'a',
      because: 'press',
      beginsAt: at,
      putOff: 0,
      startedAt: at,
      endedAt: null,
      items: [],
      counts: null,
      clearing: 'wanted',
    };
    world.disk.values.set('leave', encode(leaveDocument, run));
    if (how === 'asleep') world.memory.values.set('leave', encode(leaveDocument, run));
    world.clock.advance(minutes * MINUTE);
    world.hostAccess.setEverySite(everySite);
    meanwhile(world);
    const { app } = world.start();
    await app.onWake();
    return { cleared: world.browser.cleared, clearing: (await overviewOf(app)).leave?.clearing };
  }
  const done = { cleared: 1, clearing: 'done' };
  const notTried = { cleared: 0, clearing: 'not-tried' };

  it('is not made up for where somebody may be signed in at a site that nobody looked at', async () => {
    expect(await takenUpLater('restarted', 1, 'granted')).toEqual(done);
    expect(await takenUpLater('restarted', 1, 'granted', (world) => world.put('town.example', 'session', 'z'))).toEqual(
      notTried,
    );
    expect(await takenUpLater('restarted', 1, 'missing', (world) => world.put('town.example', 'session', 'z'))).toEqual(
      notTried,
    );
    expect(
      await takenUpLater(
        'restarted',
        1,
        'granted',
        (world) => (world.browser.policy = { ...world.browser.policy, present: true, sites: ['claude'] }),
      ),
    ).toEqual(notTried);
  });

  it('asks the same of a worker that slept for long', async () => {
    const signIn = (world: ReturnType<typeof createFarWorld>) => world.put('town.example', 'session', 'z');
    expect(await takenUpLater('asleep', 5, 'missing')).toEqual(done);
    expect(await takenUpLater('asleep', 6, 'missing')).toEqual(notTried);
    expect(await takenUpLater('asleep', 6, 'granted', signIn)).toEqual(notTried);
    expect(await takenUpLater('asleep', 6, 'granted')).toEqual(done);
  });
});
