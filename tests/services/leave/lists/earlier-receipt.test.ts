import { expect, it } from 'vitest';
import type { World } from '../../../fakes/fake-world.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { share } from '../share.ts';
import { toEnd } from '../to-end.ts';
import { leaveWith, noteLent, visited } from './visited.ts';

/** A press for one site, while an earlier run is among the entries of the history; and what the last receipt says. */
async function pressAgain(world: World, first: 'wanted' | 'unwanted', second: 'wanted' | 'unwanted', then = () => {}) {
  const { app } = world.start();
  await app.handlers['note-lent'](noteLent);
  let pressed: Promise<unknown> | null = null;
  world.lists.history.state.onTake = async () => {
    pressed ??= app.handlers.leave({ type: 'leave', sessions: [refOf('character-ai')], clearing: second });
  };
  await app.handlers.leave({ ...leaveWith('all'), clearing: first });
  await toEnd(app);
  then();
  await pressed;
  return (await toEnd(app)).leave;
}

it.each([
  ['unwanted', 1],
  ['wanted', 2],
] as const)('still tells that the browser was cleared where the next press has it %s', async (second, times) => {
  const world = await visited();
  await share(world, false);
  const leave = await pressAgain(world, 'wanted', second);
  expect(leave?.items.map(({ ref }) => ref.siteId)).toEqual(['claude', 'character-ai']);
  expect([leave?.clearing, world.browser.cleared]).toEqual(['done', times]);
});

it.each([
  ['unwanted', 'failed', undefined],
  ['wanted', 'done', undefined],
] as const)('tells that it could not be cleared, unless it was afterwards (%s)', async (second, clearing, earlier) => {
  const world = await visited();
  await share(world, false);
  world.browser.clears = 'failed';
  const leave = await pressAgain(world, 'wanted', second, () => {
    world.browser.clears = 'done';
  });
  expect([leave?.clearing, leave?.earlierClearing]).toEqual([clearing, earlier]);
});

it('tells of both where the first press had it cleared, and it could not be cleared again', async () => {
  const world = await visited();
  await share(world, false);
  const leave = await pressAgain(world, 'wanted', 'wanted', () => {
    world.browser.clears = 'failed';
  });
  expect([leave?.clearing, leave?.earlierClearing]).toEqual(['failed', 'done']);
});

it('keeps the numbers of a run whose names went with a restart of the browser', async () => {
  const world = await visited();
  await share(world, false);
  const life = createLife(Number.POSITIVE_INFINITY, 'before');
  const first = world.start(life).app;
  await first.handlers['note-lent'](noteLent);
  world.lists.history.state.onTake = async () => {
    life.dead = true;
    life.die();
  };
  await Promise.race([first.handlers.leave(leaveWith('all')).then(() => toEnd(first)), life.died]);
  world.lists.history.state.onTake = async () => {};
  world.memory.values.clear(); // the browser was closed
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('character-ai')], clearing: 'unwanted' });
  const { leave } = await toEnd(app);
  expect(leave?.items.map(({ ref }) => ref.siteId)).toEqual(['character-ai']);
  expect(leave?.counts).toEqual({ dark: 1, removed: 0, left: 0 });
});
