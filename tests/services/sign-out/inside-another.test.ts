import { describe, expect, it } from 'vitest';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { toEnd } from '../leave/to-end.ts';
import { news } from '../removal/press-removal.ts';
import { inShort, signOut } from '../run-to-end.ts';

const embedded = (siteId: string) => refOf(siteId, { partition: news });

/** Somebody signed in at a site, and signed in once more inside another site's page. */
function twice(siteId: string) {
  const world = createWorld();
  const own = world.server.signIn(siteId);
  const framed = world.server.signIn(siteId, { partition: news });
  world.tabs.show('https://claude.ai/', '0');
  return { world, own, framed };
}

async function leave(world: World, sessions: readonly SessionRef[]) {
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [...sessions], clearing: 'unwanted' });
  return (await toEnd(app)).leave?.items ?? [];
}

const partitions = (world: World) =>
  new Set(world.jar.everything().map(({ cookie: { partition } }) => partition?.topLevelSite ?? 'own'));

describe("a sign-in inside another site's page", () => {
  it.each(['this-browser', 'everywhere', 'other-devices'] as const)(
    'opens no page of a site that needs one: %s',
    async (scope) => {
      const { world, own, framed } = twice('claude-console');
      const run = await signOut(world.start(), embedded('claude-console'), scope);
      expect([inShort(run.outcome), run.phase]).toEqual(['could-not-tell inside-another', 'ended']);
      expect([own, framed].map((one) => world.server.isAlive(one))).toEqual([true, true]);
      expect([world.tabs.all().length, world.tabs.visits]).toEqual([1, []]);
    },
  );

  it('waits for no person in a leave run', async () => {
    const { world } = twice('claude-console');
    expect(await leave(world, [embedded('claude-console')])).toMatchObject([
      { step: 'done', outcome: { kind: 'could-not-tell', reason: 'inside-another' } },
    ]);
    expect(partitions(world)).toEqual(new Set(['own', news.topLevelSite]));
  });

  it('stays where only the sign-in of the site itself was ticked', async () => {
    const { world, own, framed } = twice('claude');
    expect(await leave(world, [refOf('claude')])).toMatchObject([{ step: 'done', cookiesLeft: 0 }]);
    expect([own, framed].map((one) => world.server.isAlive(one))).toEqual([false, true]);
    expect(partitions(world)).toEqual(new Set([news.topLevelSite]));
  });

  it('goes alone where only it was ticked, and with the other where both were', async () => {
    const alone = twice('claude');
    await leave(alone.world, [embedded('claude')]);
    expect(partitions(alone.world)).toEqual(new Set(['own']));
    const both = twice('claude');
    await leave(both.world, [refOf('claude'), embedded('claude')]);
    expect(both.world.jar.everything()).toEqual([]);
  });

  it('is counted without what pages of the site keep, and its removal looks into no tab', async () => {
    const { world } = twice('claude');
    world.siteData.counts = { localStorage: 4, sessionStorage: 1, databases: 2, caches: 0, serviceWorkers: 1 };
    const { handlers } = world.start().app;
    const session = embedded('claude');
    const { extra } = await handlers['plan-removal']({ type: 'plan-removal', session });
    expect(extra).toMatchObject({ plan: { cookies: 0, localStorage: null, storage: 'not-from-here' } });
    await handlers['find-unsent-text']({ type: 'find-unsent-text', sessions: [session] });
    await handlers['close-tabs']({ type: 'close-tabs', session });
    await handlers['reload-tabs']({ type: 'reload-tabs', session });
    await handlers['remove-data']({ type: 'remove-data', session, allStores: true, trustedDevice: true });
    expect(partitions(world)).toEqual(new Set(['own']));
    expect([world.siteData.removed, world.tabs.all()[0]?.reloads]).toEqual([[], 0]);
  });
});
