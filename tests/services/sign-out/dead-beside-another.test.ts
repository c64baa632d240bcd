import { expect, it } from 'vitest';
import { inShort, signOut } from '../run-to-end.ts';
import { session, signedIn } from './signed-in.ts';

it('says no "Already signed out." where the page has signed in anew while the site was asked', async () => {
  const { world, token } = signedIn();
  world.server.end(token);
  let next = '';
  world.server.beforeAnswer = () => {
    if (next === '') next = world.server.signIn('claude');
  };
  const run = await signOut(world.start(), session);
  expect([inShort(run.outcome), world.server.isAlive(next)]).toEqual(['could-not-tell replaced', true]);
  expect(world.jar.everything().some(({ value }) => value === next)).toBe(true);
});
