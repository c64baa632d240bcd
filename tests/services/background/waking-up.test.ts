import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { run } from '../../fakes/samples/run.ts';
import { createTrap } from '../../fakes/trapped.ts';

describe('waking up', () => {
  it('removes left-over header rules at every wake, also while a sign-out runs', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const worker = world.start();
    await worker.app.onWake();
    expect(worker.requests.sweeps()).toBe(1);
    const pressed = worker.app.handlers['sign-out']({
      type: 'sign-out',
      session: refOf('claude'),
      scope: 'this-browser',
    });
    await worker.app.onWake();
    expect(worker.requests.sweeps()).toBe(2);
    await pressed;
  });

  it('answers the first look of a screen before it reads everything for what is due', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { listSent } = world.jar;
    world.jar.listSent = async (...asked) => {
      for (let turn = 0; turn < 2_000; turn += 1) await Promise.resolve(); // a busy computer
      return listSent(...asked);
    };
    const called: string[] = [];
    const trap = createTrap(Number.POSITIVE_INFINITY, 'before', (_call, when, name) => {
      if (when === 'before') called.push(name);
    });
    const { app } = world.start(createLife(Number.POSITIVE_INFINITY, 'before'), trap);
    const woken = app.onWake();
    const { overview } = await app.handlers['look-here']({ type: 'look-here', host: 'claude.ai', storeId: '0' });
    expect(overview).toMatchObject({ sight: 'one-site', sessions: [{ ref: refOf('claude') }] });
    expect(called).toContain('cookies.listSent');
    expect(called).not.toContain('cookies.list');
    await woken;
    expect(called).toContain('cookies.list');
  });

  it('drops a run for a site that was removed from the list, and finishes the others', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const digest = await world
      .start()
      .credentials.digest(refOf('claude'), world.sites.find(({ id }) => id === 'claude') ?? fail());
    world.disk.values.set('runs', {
      version: 1,
      data: [run({ id: 'a', ref: refOf('gone') }), run({ id: 'b', digest })],
    });
    const worker = world.start();
    await worker.app.onWake();
    expect(world.bugs).toEqual([]);
    expect((await worker.records.list()).runs).toEqual([expect.objectContaining({ id: 'b', phase: 'ended' })]);
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('finishes every interrupted run of one session, not only the first', async () => {
    const world = createWorld();
    world.disk.values.set('runs', { version: 1, data: [run({ id: 'a' }), run({ id: 'b' })] });
    const worker = world.start();
    await worker.app.onWake();
    await worker.app.onWake();
    expect((await worker.records.list()).runs.map(({ phase }) => phase)).toEqual(['ended', 'ended']);
  });
});

describe('something that cannot be done at waking', () => {
  it('stops nothing else, is reported, and is tried again soon', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const digest = await world
      .start()
      .credentials.digest(refOf('claude'), world.sites.find(({ id }) => id === 'claude') ?? fail());
    world.disk.values.set('runs', { version: 1, data: [run({ digest })] });
    const worker = world.start();
    const { sweep } = worker.requests;
    worker.requests.sweep = async () => {
      throw new Error('Not now');
    };
    await worker.app.onWake();
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.bugs.map(({ where }) => where)).toEqual(['sweeping header rules']);
    expect(world.browser.alarmAt).toBe(world.clock.now() + SECOND);
    worker.requests.sweep = sweep;
    world.clock.advance(SECOND);
    await worker.app.onWake();
    expect(world.browser.alarmAt).toBeNull();
  });
});

function fail(): never {
  throw new Error('The site is missing');
}
