import { expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { session } from './signed-in.ts';

/**
 * A site that a person added by its short-lived cookie. Its long-lived one is sent to one path alone, as OWASP and many
 * libraries advise, so no question of ours carries it; the next visit makes a new sign-in of it.
 */
function open() {
  const site = { ...claude, source: { kind: 'own', tried: 'yes' }, replaySafe: true } as const;
  const world = createWorld({ sites: [site] });
  const token = world.server.signIn('claude');
  world.jar.put(cookie({ name: 'refresh_token', path: '/auth/refresh' }), 'r0123456789abcdef');
  return { world, token, names: () => world.jar.names('0') };
}

it('says no "Already signed out." while a cookie is here that renews the sign-in and was not asked about', async () => {
  const { world, token } = open();
  world.server.end(token); // the short-lived one is over, the sign-in is not
  const run = await signOut(world.start(), session);
  expect(inShort(run.outcome)).not.toBe('already-signed-out');
});

it('says no "Signed out." without naming such a cookie, or removing it', async () => {
  const { world, names } = open();
  const { outcome } = await signOut(world.start(), session);
  const isNamed = outcome?.kind === 'signed-out' && outcome.untried.includes('refresh_token');
  const isWhole = outcome?.kind === 'signed-out' && !isNamed && names().includes('refresh_token');
  expect([inShort(outcome), isWhole]).toEqual([expect.anything(), false]);
});
