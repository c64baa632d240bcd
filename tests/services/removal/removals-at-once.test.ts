import { describe, expect, it } from 'vitest';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/samples/stores.ts';

function signedIn(): World {
  const world = createWorld();
  for (const storeId of ['0', container.id]) world.server.signIn('claude', { storeId });
  return world;
}

const pressIn = ({ app }: ReturnType<World['start']>, allStores = false) =>
  app.handlers['remove-data']({ type: 'remove-data', session: refOf('claude'), allStores, trustedDevice: false });

describe('two removals at once', () => {
  it('both come to their end, one after the other', async () => {
    const world = signedIn();
    const worker = world.start();
    const replies = await Promise.all([pressIn(worker), pressIn(worker, true)]);
    expect(replies.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'removed-here-only', removedCookies: 9 },
      { kind: 'removed-here-only', reason: 'no-sign-in', removedCookies: 9 },
    ]);
    expect([world.jar.names('0'), world.jar.names(container.id)]).toEqual([[], []]);
    expect((await worker.records.list()).runs.every(({ phase }) => phase === 'ended')).toBe(true);
  });

  it('are not one that is under way and a waking that takes it for interrupted', async () => {
    const world = signedIn();
    const worker = world.start();
    let goOn = () => {};
    const slow = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    world.siteData.remove = () => slow;
    const pressed = pressIn(worker);
    while ((await worker.records.list()).runs.length === 0) await Promise.resolve();
    world.siteData.remove = async () => {};
    const woken = worker.app.onWake();
    await Promise.race([woken, new Promise<void>((resolve) => void setImmediate(resolve))]);
    goOn();
    expect((await pressed).outcome).toMatchObject({ reason: 'site-not-told', removedCookies: 9 });
    await woken;
    expect((await worker.records.list()).runs).toMatchObject([{ outcome: { reason: 'site-not-told' } }]);
  });
});
