import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { privateStore } from '../../../fakes/samples/stores.ts';
import { share } from '../share.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const character = refOf('character-ai');
describe('a leave run in private windows', () => {
  it('keeps what belongs to private windows off the disk', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude', { storeId: '1' })], clearing: 'unwanted' });
    await toEnd(app);
    expect(JSON.stringify(world.disk.values.get('leave') ?? null)).not.toContain('claude');
    world.jar.close('1');
    await app.onWindowClosed();
    expect(JSON.stringify(world.memory.values.get('leave') ?? null)).not.toContain('claude');
  });

  it('writes nothing to disk about a run in private windows only, and keeps nothing once they are closed', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    const { app } = world.start();
    const { overview } = await app.handlers.leave({
      type: 'leave',
      sessions: [refOf('claude', { storeId: '1' })],
      clearing: 'unwanted',
    });
    const kept = () => JSON.stringify([...world.disk.values.values()]);
    expect(kept()).not.toContain(overview.leave?.id);
    expect((await toEnd(app)).leave?.items).toHaveLength(1);
    await app.onWake();
    expect(kept()).not.toContain(overview.leave?.id);
    world.jar.close('1');
    await app.onWindowClosed();
    expect((await overviewOf(app)).leave).toBeNull();
  });

  it('keeps the rest of a run, and a planned one, when a private window is closed', async () => {
    const world = createWorld();
    await share(world, false);
    const inPrivate = refOf('claude', { storeId: '1' });
    world.server.signIn('claude', { storeId: '1' });
    const { app } = world.start();
    await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 30 });
    world.jar.close('1');
    await app.onWindowClosed();
    expect((await overviewOf(app)).leave).toMatchObject({ because: 'later', items: [] });
    world.jar.open(privateStore);
    world.server.signIn('claude', { storeId: '1' });
    world.server.signIn('character-ai');
    await app.handlers.leave({ type: 'leave', sessions: [character, inPrivate], clearing: 'unwanted' });
    await toEnd(app);
    world.jar.close('1');
    await app.onWindowClosed();
    expect((await overviewOf(app)).leave?.items.map(({ ref }) => ref)).toEqual([character]);
  });

  it('shows the result of a run in a private window, whose popup may have closed with a tab, and of no other run', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    world.server.signIn('character-ai');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [character], clearing: 'unwanted' });
    await toEnd(app);
    await app.handlers['leave-done']({ type: 'leave-done' });
    expect(world.browser.outcomesShown).toBe(0);
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude', { storeId: '1' })], clearing: 'unwanted' });
    await toEnd(app);
    for (let turn = 0; turn < 50 && world.browser.outcomesShown === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 0));
    expect(world.browser.outcomesShown).toBe(1);
  });
});
