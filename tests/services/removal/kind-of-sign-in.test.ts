import { describe, expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { remove, session } from './press-removal.ts';

const RANDOM = 'a0123456789abcdef';
const site = { ...claude, authCookies: claude.authCookies.map((auth) => ({ ...auth, paths: ['/alpha'] })) };

describe('what a removal says of a sign-in', () => {
  it.each([
    ['another application of the host has', cookie({ path: '/beta' })],
    [
      'is one by its looks, though no definition knows it',
      cookie({ name: 'wordpress_logged_in_0123456789abcdef0123456789abcdef', httpOnly: true }),
    ],
  ])('that %s: the site was not told', async (_what, one) => {
    const world = createWorld({ sites: [site] });
    world.jar.put(one, RANDOM);
    const { outcome } = await remove(world, session, { places: 'every' });
    expect(outcome).toMatchObject({ kind: 'removed-here-only', reason: 'site-not-told', removedCookies: 1 });
  });

  it('that stays with another application: none was left to end', async () => {
    const world = createWorld({ sites: [site] });
    world.jar.put(cookie({ name: 'theme', looksRandom: false }), 'dark');
    world.jar.put(cookie({ path: '/beta' }), RANDOM);
    expect((await remove(world)).outcome).toMatchObject({ reason: 'no-sign-in', removedCookies: 1 });
  });
});
