import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../utils/core/time.ts';
import { createWorld } from '../fakes/fake-world.ts';
import { connect } from '../fakes/loopback.ts';
import { run } from '../fakes/samples/run.ts';
import { container } from '../fakes/samples/stores.ts';

import { open, session } from './open-journey.ts';

describe('screens that stay open', () => {
  it('tells every open screen when something changed by itself', async () => {
    const { world, app, wire } = open();
    const heard: number[] = [];
    const stop = wire.client.onOverview((overview) => heard.push(overview.sessions.length));
    world.server.signIn('claude');
    await app.onChange();
    wire.broadcast();
    world.server.signIn('claude', { storeId: container.id });
    await app.onChange();
    wire.broadcast();
    stop();
    wire.broadcast();
    expect(heard).toEqual([1, 2]);
  });

  it('tells the screens of every step while a sign-out runs', async () => {
    const { world, ask } = open();
    world.server.signIn('claude');
    await ask({ type: 'sign-out', session, scope: 'this-browser' });
    const phases = world.announced.map(({ runs }) => runs[0]?.phase);
    expect(phases).toEqual(['control', 'request', 'request', 'deciding', 'tidying', 'ended']);
  });

  it('never lets a secret out: not over the wire, not into storage, not into a report', async () => {
    const { world, app, wire, ask } = open();
    const tokens = ['claude', 'claude-console', 'character-ai'].flatMap((id) =>
      ['0', container.id, '1'].map((storeId) => world.server.signIn(id, { storeId })),
    );
    world.server.faults.page = 'forbidden';
    for (const { ref } of (await ask({ type: 'get-overview' })).overview.sessions)
      await ask({ type: 'sign-out', session: ref, scope: 'this-browser' });
    await app.onWake();
    const everything =
      JSON.stringify([
        wire.crossed,
        [...world.disk.values],
        [...world.memory.values],
        world.announced,
        [...world.badges],
      ]) + world.bugs.map(({ error }) => String(error)).join();
    for (const token of tokens) expect(everything).not.toContain(token);
    expect(wire.crossed.join()).not.toMatch(/"digest"/);
  });

  it('answers a press while the worker is woken up in the middle of an older run: that one goes on, and none beside it', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    world.disk.values.set('runs', {
      version: 1,
      data: [
        run({
          id: 'older',
          ref: session,
          phase: 'deciding',
          startedAt: world.clock.now() - SECOND,
          digest: await digestOf(world),
          control: 'yes',
        }),
      ],
    });
    const { app } = world.start();
    const { client } = connect(world, app);
    const [reply] = await Promise.all([
      client.send({ type: 'sign-out', session, scope: 'this-browser' }),
      app.onWake(),
    ]);
    expect(reply).toMatchObject({ ok: true, outcome: { kind: 'signed-out' } });
    world.clock.advance(HOUR);
    await app.onWake();
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.disk.values.get('runs')).toMatchObject({ data: [{ id: 'older', phase: 'ended' }] });
  });
});

async function digestOf(world: ReturnType<typeof createWorld>): Promise<string | null> {
  const site = world.sites.find(({ id }) => id === 'claude');
  if (!site) throw new Error('Claude is missing');
  return world.start().credentials.digest(session, site);
}
