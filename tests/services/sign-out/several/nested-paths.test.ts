import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../../utils/core/cookies/cookie.ts';
import type { SiteDefinition } from '../../../../utils/core/sites/site.ts';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { inShort, signOut } from '../../run-to-end.ts';

const session = refOf('claude');
const twinValue = 'twin-0123456789abcdef';

/** A site whose own cookie stands at one path of its host. It is asked at /api/account. */
const siteAt = (path: string, replaySafe: boolean): SiteDefinition => ({
  ...claude,
  replaySafe,
  authCookies: claude.authCookies.map((auth) => ({ ...auth, paths: [path] })),
});

function signedInAt(path: string, replaySafe: boolean) {
  const world = createWorld({ sites: [siteAt(path, replaySafe)] });
  const token = world.server.signIn('claude');
  world.jar.drop(({ cookie: { name } }) => name === 'sessionKey');
  world.jar.put(cookie({ path }), token);
  const put = (change: Partial<Cookie>, value: string) => world.jar.put(cookie(change), value);
  const paths = () =>
    world.jar
      .everything()
      .filter(({ cookie: { name } }) => name === 'sessionKey')
      .map(({ cookie: { path } }) => path)
      .sort();
  return { world, token, put, paths };
}

const replays = [true, false];

describe('a cookie of the same name above or below the own path of a site', () => {
  it.each(
    replays.flatMap((replaySafe) => ['/api/account/more', '/api/accounts'].map((path) => ({ path, replaySafe }))),
  )(
    'below it, where the site is not asked ($path, replay: $replaySafe): never "Signed out.", and it stays',
    async ({ path, replaySafe }) => {
      const { world, put, paths } = signedInAt('/api', replaySafe);
      put({ path }, twinValue);
      const run = await signOut(world.start(), session);
      expect([inShort(run.outcome), run.control]).toEqual(['could-not-tell two-sign-ins', null]);
      expect(paths()).toEqual(['/api', path]);
    },
  );

  it.each(
    replays.flatMap((replaySafe) =>
      [
        { own: '/api', twin: '/' },
        { own: '/', twin: '/api' },
        { own: '/api', twin: '/api/' },
      ].map((one) => ({ ...one, replaySafe })),
    ),
  )(
    'sent beside it (own $own, other $twin, replay: $replaySafe): nothing is sent',
    async ({ own, twin, replaySafe }) => {
      const { world, put, paths } = signedInAt(own, replaySafe);
      put({ path: twin }, twinValue);
      const run = await signOut(world.start(), session);
      expect(inShort(run.outcome)).toBe('could-not-tell two-sign-ins');
      expect([paths().length, world.server.arrivals]).toEqual([2, []]);
    },
  );

  it.each(
    replays.flatMap((replaySafe) =>
      ['/', '/api/more'].flatMap((path) => [true, false].map((clears) => ({ path, replaySafe, clears }))),
    ),
  )(
    'that appears during the run ($path, replay: $replaySafe, own one cleared: $clears): never "Signed out."',
    async ({ path, replaySafe, clears }) => {
      const { world, put, paths } = signedInAt('/api', replaySafe);
      world.tabs.show('https://claude.ai/new', '0', { unsent: false });
      if (!clears) world.server.faults.page = 'ends-but-cookie-returns';
      world.server.beforeAnswer = ({ why }) => {
        if (why === 'deciding-probe' || why === 'browser-probe') put({ path }, twinValue);
      };
      const run = await signOut(world.start(), session);
      expect(inShort(run.outcome)).toBe('could-not-tell replaced');
      expect(paths()).toContain(path);
    },
  );

  it.each(replays)('with the same value is one sign-in (replay: %s)', async (replaySafe) => {
    const { world, token, put } = signedInAt('/api', replaySafe);
    world.tabs.show('https://claude.ai/new', '0', { unsent: false });
    put({ path: '/' }, token);
    const run = await signOut(world.start(), session);
    expect(run.outcome?.kind).toBe('signed-out');
  });

  it.each(replays)(
    'beside it is of another application, and does not stop the sign-out (replay: %s)',
    async (replaySafe) => {
      const { world, put, paths } = signedInAt('/api', replaySafe);
      world.tabs.show('https://claude.ai/new', '0', { unsent: false });
      world.server.faults.page = 'ends-but-cookie-returns';
      put({ path: '/chat' }, twinValue);
      const run = await signOut(world.start(), session);
      expect(run.outcome?.kind).toBe('signed-out');
      expect(paths()).toEqual(['/chat']);
    },
  );
});
