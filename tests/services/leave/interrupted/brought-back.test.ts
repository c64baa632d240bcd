import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { share } from '../share.ts';
import { overviewOf, toEnd } from '../to-end.ts';

type World = ReturnType<typeof createWorld>;
const claude = refOf('claude');
describe('a sign-in that a killed browser restores', () => {
  /**
   * A run that ended, and the browser killed so soon that its jar is as before. What happens between the kill and the
   * next start is `meanwhile`.
   */
  async function killedAfterTheEnd(meanwhile: (world: World, token: string) => void | Promise<void> = () => undefined) {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const before = [...world.jar.everything()];
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    await toEnd(app);
    for (const { cookie, value } of before) world.jar.put(cookie, value);
    world.memory.values.clear();
    await meanwhile(world, token);
    const next = world.start().app;
    await next.onWake();
    return { world, app: next, token, hasCookie: () => world.jar.names('0').includes('sessionKey') };
  }

  it('is removed again if the site still refuses it', async () => {
    const { app, hasCookie } = await killedAfterTheEnd();
    expect(hasCookie()).toBe(false);
    const { leave, sessions } = await toEnd(app);
    expect(leave?.items[0]).toMatchObject({ step: 'done', outcome: { kind: 'signed-out' }, cookiesLeft: 0 });
    expect(sessions).toEqual([]);
  });

  it('leaves only counts, and no request, for the next person at a shared computer', async () => {
    const { world, app, hasCookie } = await killedAfterTheEnd((world) => share(world, false));
    expect(hasCookie()).toBe(false);
    const { leave, sent, history } = await overviewOf(app);
    expect(leave).toMatchObject({ items: [], counts: { dark: 1, removed: 0, left: 0 } });
    expect([sent, history]).toEqual([[], []]);
    expect(JSON.stringify([...world.disk.values.entries(), ...world.memory.values.entries()])).not.toContain('claude');
  });

  it('changes nothing in these counts at the start after the next', async () => {
    const { world } = await killedAfterTheEnd((world) => share(world, false));
    world.memory.values.clear();
    const { app } = world.start();
    await app.onWake();
    expect((await overviewOf(app)).leave).toMatchObject({ items: [], counts: { dark: 1, removed: 0, left: 0 } });
  });

  it('causes a single write if it did not come back: the run was checked', async () => {
    const { world } = await killedAfterTheEnd();
    world.memory.values.clear();
    const { set } = world.disk;
    let writes = 0;
    world.disk.set = async (key, value) => {
      if (key === 'leave') writes += 1;
      await set(key, value);
    };
    await world.start().app.onWake();
    expect(writes).toBe(1);
  });

  it('is looked for once in each browser run', async () => {
    const { world, app } = await killedAfterTheEnd();
    const asked = world.server.arrivals.length;
    await app.onWake();
    await world.start().app.onWake();
    expect(world.server.arrivals).toHaveLength(asked);
  });

  it('is left alone if it may be alive: another sign-in, the same one accepted again, a site that is silent', async () => {
    const other = await killedAfterTheEnd((world) => void world.server.signIn('claude'));
    const again = await killedAfterTheEnd((world, token) => void world.server.signIn('claude', { token }));
    expect(again.world.server.isAlive(again.token)).toBe(true);
    const silent = await killedAfterTheEnd((world) => {
      world.server.faults.probe['browser-probe'] = { kind: 'timeout' };
    });
    expect([other.hasCookie(), again.hasCookie(), silent.hasCookie()]).toEqual([true, true, true]);
  });
});
