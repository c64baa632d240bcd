import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../utils/core/time.ts';
import type { World } from '../../../fakes/fake-world.ts';
import { createLife, type Life } from '../../../fakes/mortal.ts';
import { findDeaths } from '../../find-deaths.ts';
import { overviewOf } from '../to-end.ts';
import { leaveWith, noteLent, stays, visited } from './visited.ts';

/** A person ticks the history, and begins a run in a worker that may die. */
async function press(world: World, life: Life): Promise<void> {
  const { app } = world.start(life);
  const pressed = async () => {
    await app.handlers['note-lent'](noteLent);
    await app.handlers.leave(leaveWith('since-sign-in'));
    while (!life.dead && !hasEnded(world)) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  await Promise.race([pressed(), life.died]);
}

/** Reads the record on the disk: a question to the worker would add calls, and it would die once at each. */
function hasEnded({ disk }: World): boolean {
  const kept = disk.values.get('leave') as { data: { endedAt: number | null } | null } | undefined;
  return kept?.data?.endedAt != null;
}

describe('a leave run that is killed while it takes sites out of the history', () => {
  it.each(['the worker', 'the browser'] as const)(
    'is finished after %s was, takes nothing that was visited since, and gives the access back',
    async (what) => {
      const deaths = await findDeaths(visited, press);
      expect(deaths.length).toBeGreaterThan(10);
      for (const { diesAt, when } of deaths) {
        const about = `${when} call ${diesAt}`;
        const world = await visited();
        await press(world, createLife(diesAt, when));
        if (what === 'the browser') world.memory.values.clear();
        world.clock.advance(10 * MINUTE);
        world.lists.history.visit('https://claude.ai/next-person', world.clock.now());
        const { app } = world.start();
        await app.onWake();
        const { leave: run } = await overviewOf(app);
        const ids = world.lists.history.ids();
        for (const stay of stays) expect(ids, about).toContain(stay);
        expect(ids, about).toContain('https://claude.ai/next-person');
        if (run !== null) {
          expect(run.lists?.history, about).toMatchObject({ kind: 'done', taken: 2, left: 0 });
          expect(ids, about).not.toContain('https://claude.ai/chat/1');
        }
        const { values } = world.disk;
        if (JSON.stringify([...values]).includes('"lists":["history"]')) expect.fail(`still lent ${about}`);
        if (run !== null) expect([...world.lists.held], about).toEqual([]);
      }
    },
  );
});
