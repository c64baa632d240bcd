import { describe, expect, it } from 'vitest';
import type { RequestReason } from '../../../utils/core/answers/sent-request.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';
import { session } from './signed-in.ts';

/** Signs out, while the site writes another credential at the moment of that request. */
async function renewAt(why: RequestReason, replaySafe: boolean, after?: () => void) {
  const world = createWorld({ sites: [{ ...claude, replaySafe }] });
  world.server.signIn('claude');
  let renewed = '';
  world.server.beforeAnswer = (arrival) => {
    if (arrival.why !== why || renewed !== '') return;
    renewed = world.server.signIn('claude');
    after?.();
  };
  const worker = world.start();
  const reply = await worker.app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  const run = await lastRun(worker.records);
  return { world, reply, run, isAlive: () => world.server.isAlive(renewed) };
}

describe('a credential that is renewed or replaced while the site is asked whether the old one has ended', () => {
  it.each([
    ['the old credential may be tried', true, 'deciding-probe'],
    ['only the jar may be asked about', false, 'browser-probe'],
  ] as const)('has not ended, where %s; it is not touched', async (_what, replaySafe, why) => {
    const { world, run, isAlive } = await renewAt(why, replaySafe);
    expect(inShort(run.outcome)).toBe('could-not-tell replaced');
    expect([isAlive(), world.jar.names('0').includes('sessionKey')]).toEqual([true, true]);
  });

  it.each([
    ['deciding-probe', true],
    ['browser-probe', false],
  ] as const)('is told alike by the record, the screen and the answer to the press (%s)', async (why, replaySafe) => {
    const { reply, run } = await renewAt(why, replaySafe);
    expect(inShort(reply.outcome)).toBe(inShort(run.outcome));
    expect(reply.overview.sessions).toHaveLength(1);
    expect(reply.overview.runs.map(({ outcome }) => inShort(outcome))).toEqual([inShort(run.outcome)]);
  });

  it('is not called gone where access is taken away while the site is asked about it', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    let renewed = '';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'sign-out') renewed = world.server.signIn('claude');
      if (why === 'browser-probe') world.hostAccess.take('claude.ai');
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(renewed)]).toEqual(['could-not-tell cookies-unreadable', true]);
  });

  it('has not ended either if it comes after the last look, before anything is removed', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const worker = world.start();
    let renewed = '';
    const { stores } = world.jar;
    world.jar.stores = async () => {
      const { runs } = await worker.records.list();
      if (runs.at(-1)?.phase === 'tidying' && renewed === '') renewed = world.server.signIn('claude');
      return stores();
    };
    await worker.app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    expect(inShort((await lastRun(worker.records)).outcome)).toBe('could-not-tell replaced');
    expect([world.server.isAlive(renewed), world.jar.names('0').includes('sessionKey')]).toEqual([true, true]);
  });
});
