import { expect, it } from 'vitest';
import type { ListsWish } from '../../../utils/core/lists/lists.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { World } from '../../fakes/fake-world.ts';
import { createLife, type Life } from '../../fakes/mortal.ts';
import { findDeaths } from '../find-deaths.ts';
import { noteLent, stays, visited } from '../leave/lists/visited.ts';
import { news, session } from './press-removal.ts';

const sinceSignIn: ListsWish = { lists: ['history'], span: 'since-sign-in' };

async function press(world: World, life: Life, ref = session, lists = sinceSignIn): Promise<void> {
  const { app } = world.start(life);
  const pressed = async () => {
    await app.handlers['note-lent'](noteLent);
    await app.handlers['remove-data']({
      type: 'remove-data',
      session: ref,
      allStores: false,
      trustedDevice: false,
      lists: { ...lists, lists: [...lists.lists] },
    });
  };
  await Promise.race([pressed(), life.died]);
}

const alive = () => createLife(Number.POSITIVE_INFINITY, 'before');
const runsOf = async (world: World) => (await world.start().records.list()).runs;

it('"Remove data here" takes exactly that site out of the history where that is ticked, and counts it', async () => {
  const world = await visited();
  await press(world, alive());
  expect(world.lists.history.ids()).toEqual(stays);
  const [run] = await runsOf(world);
  expect(run).toMatchObject({
    phase: 'ended',
    outcome: { kind: 'removed-here-only' },
    lists: { history: { kind: 'done', taken: 2, stayed: 2, left: 0 }, sites: [] },
  });
  expect([...world.lists.held], 'given back').toEqual([]);
});

it('takes nothing out of lists for a row inside the page of another site', async () => {
  const world = await visited();
  world.server.signIn('claude', { partition: news });
  await press(world, alive(), { ...session, partition: news }, { lists: ['history'], span: 'all' });
  expect(world.lists.history.ids()).toHaveLength(8);
});

it('is finished after the worker was killed, takes nothing that was visited since, and gives the access back', async () => {
  const deaths = await findDeaths(visited, press);
  expect(deaths.length).toBeGreaterThan(10);
  for (const { diesAt, when } of deaths) {
    const about = `${when} call ${diesAt}`;
    const world = await visited();
    await press(world, createLife(diesAt, when));
    world.clock.advance(10 * MINUTE);
    world.lists.history.visit('https://claude.ai/next-person', world.clock.now());
    await world.start().app.onWake();
    const ids = world.lists.history.ids();
    for (const stay of [...stays, 'https://claude.ai/next-person']) expect(ids, about).toContain(stay);
    const [run] = await runsOf(world);
    if (run === undefined) continue;
    expect([...world.lists.held], about).toEqual([]);
    expect(run.lists?.history, about).toMatchObject({ kind: 'done', taken: 2, left: 0 });
    expect(ids, about).not.toContain('https://claude.ai/chat/1');
  }
});
