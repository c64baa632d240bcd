import { describe, expect, it } from 'vitest';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { run } from '../../../fakes/samples/run.ts';
import { inShort, lastRun, signOut } from '../../run-to-end.ts';
import { signedIn } from '../signed-in-at.ts';

const session = refOf('claude');

describe('the guide to other devices', () => {
  async function guided() {
    const story = signedIn(claude, true);
    const worker = story.world.start();
    const { id } = await signOut(worker, session, 'other-devices');
    return { ...story, worker, id };
  }

  it("opens the site's page in that store, asks nothing, and waits", async () => {
    const { world, worker, token } = await guided();
    expect(await lastRun(worker.records)).toMatchObject({
      phase: 'guided',
      scope: 'other-devices',
      control: null,
      attempts: [],
    });
    expect(world.tabs.all().at(-1)).toMatchObject({ url: 'https://claude.ai/settings/account', storeId: '0' });
    expect([world.server.arrivals, worker.credentials.heldRuns(), world.server.isAlive(token)]).toEqual([[], [], true]);
  });

  it('ends as "not checked" when the user says that it is done, and removes and reloads nothing', async () => {
    const { world, worker, id } = await guided();
    const reply = await worker.app.handlers['guide-done']({ type: 'guide-done', runId: id });
    expect([reply.result, inShort(reply.outcome)]).toEqual(['run-ended', 'could-not-tell not-checked']);
    expect(await lastRun(worker.records)).toMatchObject({ phase: 'ended', removedCookies: 0, unsentTabs: [] });
    expect([
      world.server.arrivals,
      world.jar.names('0').length,
      world.tabs.all().map(({ reloads }) => reloads),
    ]).toEqual([[], 9, [0, 0]]);
  });

  it('sends no probe when the user asks to check, and never says "Signed out."', async () => {
    const { world, worker, id } = await guided();
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([reply.outcome?.kind, world.server.arrivals]).toEqual(['could-not-tell', []]);
  });

  it('finishes nothing twice, and nothing for a run that it does not know', async () => {
    const { worker, id } = await guided();
    await worker.app.handlers['guide-done']({ type: 'guide-done', runId: id });
    const again = await worker.app.handlers['guide-done']({ type: 'guide-done', runId: id });
    expect([again.result, inShort(again.outcome)]).toEqual(['run-ended', 'could-not-tell not-checked']);
    expect((await worker.app.handlers['guide-done']({ type: 'guide-done', runId: 'nowhere' })).result).toBe(
      'nothing-to-do',
    );
  });

  it('asks nothing if it was stopped before it opened the page', async () => {
    const { world } = signedIn();
    world.disk.values.set('runs', { version: 1, data: [run({ phase: 'request', scope: 'other-devices' })] });
    const worker = world.start();
    await worker.app.onWake();
    expect(await lastRun(worker.records)).toMatchObject({ phase: 'guided', control: null });
    expect([world.server.arrivals, world.tabs.all().length]).toEqual([[], 1]);
  });

  it('could not tell if the site has no such page', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    const ended = await signOut(world.start(), refOf('character-ai'), 'other-devices');
    expect([ended.phase, inShort(ended.outcome), world.server.arrivals, world.tabs.all()]).toEqual([
      'ended',
      'could-not-tell no-probe',
      [],
      [],
    ]);
  });
});
