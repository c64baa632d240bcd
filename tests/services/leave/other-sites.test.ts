import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../utils/core/time.ts';
import { createLife } from '../../fakes/mortal.ts';
import { createFarWorld, town, value } from './far-world.ts';
import { countDown } from './open-browser.ts';
import { share } from './share.ts';
import { overviewOf, toEnd } from './to-end.ts';

describe('sites without a definition', () => {
  it('are seen only if every site may be looked at, and no policy limits the sites', async () => {
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

  it('lose their data here and are sent nothing, and their neighbours lose nothing', async () => {
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

  it.each<[string, (world: ReturnType<typeof createFarWorld>) => unknown, object]>([
    [
      'its cookies',
      async ({ jar }) => jar.remove(jar.everything().map(({ cookie }) => cookie)),
      { kind: 'removed-here-only', reason: 'site-not-told' }, // its storage may have held one
    ],
    [
      'the access to it',
      ({ hostAccess }) => {
        hostAccess.setEverySite('missing');
        hostAccess.take('town.example');
      },
      { kind: 'could-not-tell', reason: 'access-missing' },
    ],
  ])(
    'stay on the receipt with a true word where %s went away between the tick and the press',
    async (_what, takeAway, outcome) => {
      const world = createFarWorld();
      const { app } = world.start();
      await takeAway(world);
      await app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'unwanted' });
      const { leave } = await toEnd(app);
      expect(leave?.items).toMatchObject([{ step: 'done', outcome, siteName: 'town.example' }]);
    },
  );

  it.each([
    ['the browser', 'next start', (world: ReturnType<typeof createFarWorld>) => world.memory.values.clear()],
    ['the worker', 'next wake-up', () => undefined],
  ])('are left alone if a person signed in there between a kill of %s and the %s', async (_what, _next, kill) => {
    for (let steps = 4; steps < 90; steps += 1) {
      const world = createFarWorld();
      await share(world, false);
      const dying = world.start(createLife(steps, 'before'));
      void dying.app.handlers.leave({ type: 'leave', sessions: [town], clearing: 'wanted' }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 0));
      kill(world);
      const lost = !world.jar.names('0').includes('session');
      const { cleared } = world.browser;
      world.clock.advance(SECOND);
      world.put('town.example', 'session', 'z');
      const { app } = world.start();
      await app.onWake();
      const { leave } = await overviewOf(app);
      expect(
        [world.jar.everything().some(({ value: held }) => held === value('z')), world.browser.cleared - cleared],
        `after ${steps} steps`,
      ).toEqual([true, 0]);
      const [item] = leave?.items ?? [];
      if (item && !lost)
        expect(item.outcome, `after ${steps} steps`).toMatchObject({ kind: 'could-not-tell', reason: 'changed-since' });
    }
  });

  it("are removed in all partitions, also inside other sites' pages", async () => {
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

  it('are not said to be removed if access is missing', async () => {
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

  it('end as removed if the worker was stopped between the removal and its record', async () => {
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

  it('are removed again if a killed browser restores them', async () => {
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

  it('are part of a run that no person started', async () => {
    const world = createFarWorld();
    await share(world, false);
    const { app } = world.start();
    await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 1 });
    await countDown(world, app);
    expect((await toEnd(app)).leave?.items.map(({ siteName }) => siteName)).toEqual([
      'shop.example',
      'town.example',
      'www.town.example',
    ]);
    expect(world.jar.everything()).toEqual([]);
  });
});
