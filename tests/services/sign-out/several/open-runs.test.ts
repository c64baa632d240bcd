import { describe, expect, it } from 'vitest';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { run } from '../../../fakes/samples/run.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { inShort, lastRun, signOut } from '../../run-to-end.ts';
import { signedIn } from '../signed-in-at.ts';

const session = refOf('claude');

describe('a press while another run of the session is open', () => {
  it('continues the interrupted run, and begins no second one', async () => {
    const { world, token, asked } = signedIn();
    const digest = await world.start().credentials.digest(session, claude);
    world.disk.values.set('runs', { version: 1, data: [run({ id: 'older', phase: 'control', digest })] });
    const worker = world.start();
    await signOut(worker, session);
    expect((await worker.records.list()).runs).toMatchObject([
      { id: 'older', phase: 'ended', outcome: { kind: 'signed-out' } },
    ]);
    expect([asked().length, world.server.isAlive(token)]).toEqual([1, false]);
  });

  it('sends no second request before the probe if the first may have been sent', async () => {
    const { world, whys } = signedIn();
    const digest = await world.start().credentials.digest(session, claude);
    world.disk.values.set('runs', {
      version: 1,
      data: [
        run({
          phase: 'request',
          control: 'yes',
          digest,
          attempts: [{ method: 0, way: 'background', at: world.clock.now(), answer: null, after: null }],
        }),
      ],
    });
    await signOut(world.start(), session);
    expect(whys()[0]).toBe('deciding-probe background');
    expect(whys().filter((why) => why.startsWith('sign-out'))).toHaveLength(1);
  });

  it('does not touch a sign-in that replaced the one of the interrupted run', async () => {
    const { world, token, asked } = signedIn();
    world.disk.values.set('runs', { version: 1, data: [run({ phase: 'control', digest: 'deadbeef' })] });
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell changed-since');
    expect([asked(), world.server.isAlive(token), world.jar.names('0').length]).toEqual([[], true, 9]);
  });

  it('says that access is missing, not that the sign-in is gone, if access was taken away since', async () => {
    const { world } = signedIn();
    const interrupted = run({ phase: 'control', digest: 'deadbeef' });
    world.disk.values.set('runs', { version: 1, data: [interrupted] });
    world.hostAccess.take('claude.ai');
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell access-missing');
  });

  it('says that the sign-in was lost if it is gone and access is unknown', async () => {
    const world = createWorld();
    world.disk.values.set('runs', { version: 1, data: [run({ phase: 'control', digest: 'deadbeef' })] });
    world.hostAccess.becomeUnknown();
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell interrupted');
  });

  it('does not say that a session ended where another sign-in stands in its place by now, and does not touch that one', async () => {
    const { world, token } = signedIn();
    const outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
    world.disk.values.set('runs', {
      version: 1,
      data: [run({ phase: 'tidying', control: 'yes', digest: 'deadbeef', outcome })],
    });
    const worker = world.start();
    await worker.app.onWake();
    expect(inShort((await lastRun(worker.records)).outcome)).toBe('could-not-tell replaced');
    expect([world.server.isAlive(token), world.jar.names('0')]).toEqual([true, expect.arrayContaining(['sessionKey'])]);
  });

  it('runs a sign-out with a wider scope after the narrower one that is open', async () => {
    const { world } = signedIn();
    const worker = world.start();
    const press = (scope: 'this-browser' | 'everywhere') =>
      worker.app.handlers['sign-out']({ type: 'sign-out', session, scope });
    const [narrow, wide] = await Promise.all([press('this-browser'), press('everywhere')]);
    expect([inShort(narrow.outcome), inShort(wide.outcome)]).toEqual(['signed-out refused', 'already-signed-out']);
    expect((await worker.records.list()).runs.map(({ scope }) => scope)).toEqual(['this-browser', 'everywhere']);
  });

  it('ends no sign-in that was made since the wider sign-out was pressed', async () => {
    const { world, token } = signedIn();
    const worker = world.start();
    const press = (scope: 'this-browser' | 'everywhere') =>
      worker.app.handlers['sign-out']({ type: 'sign-out', session, scope });
    let next = '';
    const { beforeAnswer } = world.server;
    world.server.beforeAnswer = (arrival) => {
      beforeAnswer(arrival);
      if (arrival.why !== 'deciding-probe' || next !== '') return;
      next = world.server.signIn('claude');
    };
    const [, wide] = await Promise.all([press('this-browser'), press('everywhere')]);
    expect(inShort(wide.outcome)).toBe('could-not-tell changed-since');
    expect([world.server.isAlive(token), world.server.isAlive(next)]).toEqual([false, true]);
  });

  it('does nothing for a site that it does not know', async () => {
    const { app } = createWorld().start();
    const session = refOf('nowhere');
    expect((await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' })).result).toBe(
      'nothing-to-do',
    );
  });

  it('leaves a run of another store alone', async () => {
    const { world } = signedIn();
    world.disk.values.set('runs', {
      version: 1,
      data: [run({ id: 'older', phase: 'guided', ref: refOf('claude', { storeId: container.id }) })],
    });
    const worker = world.start();
    await signOut(worker, session);
    expect((await worker.records.list()).runs.map(({ phase }) => phase).sort()).toEqual(['ended', 'guided']);
  });
});

describe('checking again', () => {
  it('sets the alarm that wakes it before it asks anything', async () => {
    const world = createWorld();
    world.server.signIn('claude-console');
    const worker = world.start();
    const { id } = await signOut(worker, refOf('claude-console'));
    world.browser.alarmAt = null;
    const alarms: (number | null)[] = [];
    world.server.beforeAnswer = () => void alarms.push(world.browser.alarmAt);
    await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect(alarms).toEqual([world.clock.now() + 30_000]);
  });
});
