import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const claude = refOf('claude');
const character = refOf('character-ai');

/** A browser that was closed after a run had ended, with another sign-in since. */
async function reopened() {
  const world = createWorld();
  world.server.signIn('claude');
  const first = world.start().app;
  await first.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
  const { leave: old } = await toEnd(first);
  await first.onWake();
  world.memory.values.clear();
  const token = world.server.signIn('character-ai');
  return { world, old, app: world.start().app, isAlive: () => world.server.isAlive(token) };
}

async function waitTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

it('begins a pressed run even at the moment when an earlier run is checked again', async () => {
  for (let turns = 0; turns < 200; turns += 4) {
    const { world, old, app, isAlive } = await reopened();
    const waking = app.onWake();
    await waitTurns(turns);
    await app.handlers.leave({ type: 'leave', sessions: [character], clearing: 'unwanted' });
    await waking;
    const { leave } = await toEnd(app);
    expect(
      [leave?.id === old?.id, leave?.items.map(({ outcome }) => outcome?.kind), isAlive()],
      `after ${turns} turns`,
    ).toEqual([false, ['could-not-tell'], false]);
    expect(world.bugs).toEqual([]);
  }
});

it('a dismissed run stays dismissed, even if it was just checked again', async () => {
  for (let turns = 0; turns < 200; turns += 4) {
    const { app } = await reopened();
    const waking = app.onWake();
    await waitTurns(turns);
    await app.handlers['leave-done']({ type: 'leave-done' });
    await waking;
    expect((await overviewOf(app)).leave, `after ${turns} turns`).toBeNull();
  }
});
