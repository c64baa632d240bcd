import { expect, it } from 'vitest';
import { otherSiteId } from '../../../../utils/core/leave/other-site-id.ts';
import type { SessionRef } from '../../../../utils/core/sessions/session.ts';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { toEnd } from '../to-end.ts';

const claude = refOf('claude');
const town = refOf(otherSiteId('town.example'));

/** `meanwhile` happens once, just when a sign-out is over and its removal has not begun. */
function atRemoval(world: World, meanwhile: () => void): () => boolean {
  const { set } = world.disk;
  let isOver = false;
  world.disk.set = async (key, value) => {
    await set.call(world.disk, key, value);
    if (isOver || key !== 'leave' || !JSON.stringify(value).includes('"removing"')) return;
    isOver = true;
    meanwhile();
  };
  return () => isOver;
}

/** Leaves one site, with something that happens just before its removal. */
async function leave(world: World, ref: SessionRef, meanwhile: () => void) {
  const isOver = atRemoval(world, meanwhile);
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [ref], clearing: 'unwanted' });
  const { leave: run } = await toEnd(app);
  expect(isOver()).toBe(true);
  return run?.items[0];
}

/** A browser that is signed in at a site without a definition. */
function inTown() {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const write = (value: string) =>
    world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: true }), value);
  write('a0123456789abcdef');
  return { world, write };
}

it('leaves a sign-in alone that began between the sign-out and the removal', async () => {
  const world = createWorld();
  const old = world.server.signIn('claude');
  let stranger = '';
  await leave(world, claude, () => (stranger = world.server.signIn('claude')));
  expect([old, stranger].map(world.server.isAlive)).toEqual([false, true]);
  expect(world.jar.names('0')).toContain('sessionKey');
});

it('removes changed cookies of a site without a definition, because it is not known which of them change by themselves', async () => {
  const { world, write } = inTown();
  const item = await leave(world, town, () => write('b0123456789abcdef'));
  expect(item).toMatchObject({ outcome: { kind: 'removed-here-only' }, cookiesLeft: 0 });
  expect(world.jar.everything()).toEqual([]);
});

it('signs out of a sign-in that is too plain to be digested, unless the run was interrupted', async () => {
  const world = createWorld();
  const token = world.server.signIn('claude', { token: 'short' });
  const item = await leave(world, claude, () => undefined);
  expect([item?.outcome?.kind, world.server.isAlive(token)]).toEqual(['signed-out', false]);
});

/** A run that was written down; then the browser was killed before anything of it was done. */
async function killed(world: World, ref: SessionRef): Promise<void> {
  const { set } = world.disk;
  const life = createLife(Number.POSITIVE_INFINITY, 'after');
  world.disk.set = async (key, value) => {
    await set.call(world.disk, key, value);
    if (key === 'leave') life.dead = true;
  };
  void world.start(life).app.handlers.leave({ type: 'leave', sessions: [ref], clearing: 'unwanted' });
  while (!life.dead) await new Promise((resolve) => setTimeout(resolve, 0));
  world.disk.set = set;
  world.memory.values.clear();
}

it('treats a sign-in that is too plain to be digested as another one after an interruption', async () => {
  const world = createWorld();
  const token = world.server.signIn('claude', { token: 'short' });
  await killed(world, claude);
  const { app } = world.start();
  await app.onWake();
  const [end] = (await toEnd(app)).leave?.items ?? [];
  expect(end?.outcome).toMatchObject({ kind: 'could-not-tell', reason: 'changed-since' });
  expect([world.server.isAlive(token), world.server.arrivals]).toEqual([true, []]);
});

it('leaves a new sign-in at a site without a definition alone if a later start resumes the run', async () => {
  const { world, write } = inTown();
  await killed(world, town);
  const isOver = atRemoval(world, () => write('b0123456789abcdef'));
  await world.start().app.onWake();
  expect(isOver()).toBe(true);
  expect(world.jar.everything().map(({ value }) => value)).toEqual(['b0123456789abcdef']);
});
