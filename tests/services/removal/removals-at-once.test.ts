import { describe, expect, it } from 'vitest';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
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

/** A removal that works, another one that is pressed meanwhile, and a worker that is stopped then. */
async function stopMeanwhile(world: World, second: { session: SessionRef; allStores?: boolean }): Promise<void> {
  const life = createLife(Number.POSITIVE_INFINITY, 'before');
  const { app, records } = world.start(life);
  const press = (session: SessionRef, allStores = false) =>
    app.handlers['remove-data']({ type: 'remove-data', session, allStores, trustedDevice: false });
  const { remove } = world.siteData;
  world.siteData.remove = () => new Promise<void>(() => {}); // cleaning takes seconds
  void press(refOf('claude'));
  while ((await records.list()).runs.length === 0) await Promise.resolve();
  void press(second.session, second.allStores);
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
  life.dead = true;
  life.die();
  world.siteData.remove = remove;
}

async function wake(world: World) {
  const { app, records } = world.start();
  await app.onWake();
  const { runs } = await records.list();
  const told = runs.map(({ outcome, phase, ref }) => [ref.siteId, ref.storeId, phase, outcome?.kind].join(' '));
  return { runs, told: told.sort() };
}

describe('a removal that was pressed while another one works', () => {
  it('is carried out by the next worker, if this one is stopped', async () => {
    const world = signedIn();
    world.server.signIn('character-ai');
    await stopMeanwhile(world, { session: refOf('character-ai') });
    const { runs, told } = await wake(world);
    expect(told).toEqual(['character-ai 0 ended removed-here-only', 'claude 0 ended removed-here-only']);
    expect([world.jar.names('0'), runs.some(({ waits }) => waits)]).toEqual([[], false]);
  });

  it('is carried out in every store where that was pressed', async () => {
    const world = signedIn();
    await stopMeanwhile(world, { session: refOf('claude'), allStores: true });
    await wake(world);
    expect([world.jar.names('0'), world.jar.names(container.id)]).toEqual([[], []]);
  });

  it('takes no sign-in that was made since, and says so', async () => {
    const world = signedIn();
    world.server.signIn('character-ai');
    await stopMeanwhile(world, { session: refOf('character-ai') });
    const next = world.server.signIn('character-ai');
    const { runs } = await wake(world);
    expect(runs.find(({ ref }) => ref.siteId === 'character-ai')?.outcome).toMatchObject({ reason: 'changed-since' });
    expect(world.jar.everything().some(({ value }) => value === next)).toBe(true);
  });

  it('takes nothing where it was about no sign-in: nothing tells whose the rest is by then', async () => {
    const world = signedIn();
    await stopMeanwhile(world, { session: refOf('character-ai') });
    world.server.signIn('character-ai');
    const { runs } = await wake(world);
    expect(runs.find(({ ref }) => ref.siteId === 'character-ai')?.outcome).toMatchObject({
      reason: 'removal-interrupted',
    });
  });

  it('counts nothing that the other one took before it began', async () => {
    const world = signedIn();
    await stopMeanwhile(world, { session: refOf('claude') });
    const { runs } = await wake(world);
    const removed = runs.map(({ outcome }) => (outcome?.kind === 'removed-here-only' ? outcome.removedCookies : null));
    expect(removed).toEqual([9, 0]);
  });
});
