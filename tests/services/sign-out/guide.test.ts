import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';
import { inShort, signOut } from '../run-to-end.ts';

describe('the guide', () => {
  const atConsole = refOf('claude-console');

  function guided() {
    const world = createWorld();
    const token = world.server.signIn('claude-console');
    return { world, token, worker: world.start() };
  }

  it("opens the site's page in that store and waits", async () => {
    const { world, worker } = guided();
    const run = await signOut(worker, atConsole);
    expect([run.phase, run.attempts, world.tabs.all().map(({ url }) => url)]).toEqual([
      'guided',
      [],
      ['https://platform.claude.com/'],
    ]);
    world.clock.advance(DAY);
    expect((await worker.app.handlers['get-overview']({ type: 'get-overview' })).overview.runs).toMatchObject([
      { phase: 'guided' },
    ]);
  });

  it('goes on waiting while the site says "still signed in"', async () => {
    const { worker } = guided();
    const { id } = await signOut(worker, atConsole);
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([reply.result, reply.overview.runs[0]?.stillSignedIn]).toEqual(['run-waiting', true]);
  });

  it('could not tell about a site whose "no" is not known', async () => {
    const { world, token, worker } = guided();
    const { id } = await signOut(worker, atConsole);
    world.server.end(token);
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([reply.result, inShort(reply.outcome)]).toEqual(['run-ended', 'could-not-tell site-silent']);
  });

  it('begins anew when pressed again, and releases the former credential', async () => {
    const { worker } = guided();
    await signOut(worker, atConsole);
    const second = await signOut(worker, atConsole);
    expect((await worker.records.list()).runs).toHaveLength(1);
    expect(worker.credentials.heldRuns()).toEqual([second.id]);
  });

  it('stays dismissed where the site is being asked just then', async () => {
    const { world, worker } = guided();
    const { id } = await signOut(worker, atConsole);
    let dismissed: Promise<unknown> | null = null;
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'control-probe') dismissed ??= worker.app.handlers['dismiss-run']({ type: 'dismiss-run', runId: id });
    };
    await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect(await dismissed).toMatchObject({ result: 'dismissed' });
    expect([(await worker.records.list()).runs, worker.credentials.heldRuns()]).toEqual([[], []]);
  });

  it('releases the credential when the user dismisses the run', async () => {
    const { worker } = guided();
    const { id } = await signOut(worker, atConsole);
    const reply = await worker.app.handlers['dismiss-run']({ type: 'dismiss-run', runId: id });
    expect([reply.result, reply.overview.runs, worker.credentials.heldRuns()]).toEqual(['dismissed', [], []]);
  });

  it('does not come back after "Remove data here"', async () => {
    const { world, worker } = guided();
    await signOut(worker, atConsole);
    await worker.app.handlers['remove-data']({
      type: 'remove-data',
      session: atConsole,
      allStores: false,
      trustedDevice: false,
    });
    world.clock.advance(2 * DAY);
    expect((await worker.app.handlers['get-overview']({ type: 'get-overview' })).overview.runs).toEqual([]);
  });

  it('stays after "Remove data here" in another store', async () => {
    const { world, worker } = guided();
    const elsewhere = refOf('claude-console', { storeId: container.id });
    world.server.signIn('claude-console', { storeId: container.id });
    for (const ref of [atConsole, elsewhere]) await signOut(worker, ref);
    await worker.app.handlers['remove-data']({
      type: 'remove-data',
      session: atConsole,
      allStores: false,
      trustedDevice: false,
    });
    const { runs } = await worker.records.list();
    expect(runs.filter(({ phase }) => phase === 'guided').map(({ ref }) => ref)).toEqual([elsewhere]);
  });

  it('checks nothing for a run that is over or unknown', async () => {
    const { worker } = guided();
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: 'nowhere' });
    expect(reply.result).toBe('nothing-to-do');
  });

  it('is used instead of a request of grade C if no probe can judge that', async () => {
    const world = createWorld();
    world.jar.put(cookie({ name: 'web-next-auth', domain: 'character.ai' }), 'x-0123456789abcdef');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect([run.phase, run.control, world.server.arrivals]).toEqual(['guided', null, []]);
    world.clock.advance(MINUTE);
  });
});
