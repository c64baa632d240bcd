import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { inShort, signOut } from '../run-to-end.ts';

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
