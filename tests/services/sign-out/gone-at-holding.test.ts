import { describe, expect, it } from 'vitest';
import { buildRun, type SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { inShort, signOut } from '../run-to-end.ts';

const unknown = { kind: 'could-not-tell', reason: 'no-probe', answer: null } as const;

describe('a sign-in that goes between the look at it and the first question', () => {
  it('is lost, and nothing is asked of the site without it', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const started = world.start();
    const { hold } = started.credentials;
    started.credentials.hold = async (...asked) => {
      world.jar.drop(() => true);
      await hold(...asked);
    };
    const run = await signOut(started, refOf('claude'));
    expect(inShort(run.outcome)).toBe('could-not-tell lost');
    expect([world.server.isAlive(token), world.server.arrivals]).toEqual([true, []]);
  });

  it.each<[string, (run: SignOutRun) => SignOutRun]>([
    ['another device', (run) => ({ ...run, devices: { name: null, result: 'ended' } })],
    [
      "a program's access",
      (run) => ({ ...run, devices: { of: 'program', name: 'Editor', givenAt: null, result: 'off-the-list' } }),
    ],
    ['what a person did at the page of other devices', (run) => ({ ...run, outcome: unknown })],
  ])('was ended by the sign-out just before, also where the end of %s was asked for since', async (_what, toOther) => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const started = world.start();
    expect(inShort((await signOut(started, refOf('claude'))).outcome)).toBe('signed-out refused');
    const startedAt = world.clock.now();
    const other = buildRun({ id: 'other', ref: refOf('claude'), scope: 'other-devices', startedAt });
    await started.records.save(toOther({ ...other, phase: 'ended', endedAt: startedAt }));
    world.jar.put(cookie(), token);
    const { hold } = started.credentials;
    started.credentials.hold = async (...asked) => {
      world.jar.drop(() => true);
      await hold(...asked);
    };
    expect(inShort((await signOut(started, refOf('claude'))).outcome)).toBe('already-signed-out');
  });

  it('is not taken for another that stands in its place by then', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const started = world.start();
    const { hold } = started.credentials;
    let another = '';
    started.credentials.hold = async (...asked) => {
      another = world.server.signIn('claude');
      await hold(...asked);
    };
    const run = await signOut(started, refOf('claude'));
    expect(inShort(run.outcome)).toBe('could-not-tell changed-since');
    expect([world.server.isAlive(another), world.server.arrivals]).toEqual([true, []]);
  });
});
