import { describe, expect, it } from 'vitest';
import { claude } from '../../../../utils/sites/claude.ts';
import { refOf } from '../../../fakes/fake-world.ts';
import { inShort, signOut } from '../../run-to-end.ts';
import { replays, signedInAt, twinValue } from './signed-in-at-path.ts';

const session = refOf('claude');

describe('a cookie of the same name above or below the own path of a site', () => {
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

describe('a cookie of the same name above or below the own path of a site that cannot be asked', () => {
  const guides = claude.signOut.filter(({ kind }) => kind === 'guide');
  const silent = { probe: null };

  it.each([
    { own: '/api', twin: '/', change: silent },
    { own: '/', twin: '/api', change: silent },
    { own: '/chat', twin: '/', change: {} },
  ])('that a sign-out may be sent (own $own, other $twin): nothing is sent', async ({ own, twin, change }) => {
    const { world, put, paths } = signedInAt(own, true, change);
    put({ path: twin }, twinValue);
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.arrivals]).toEqual(['could-not-tell two-sign-ins', []]);
    expect(paths()).toHaveLength(2);
  });

  it.each([
    { what: 'with the same value', twin: '/', isSame: true },
    { what: 'that no sign-out is sent', twin: '/api/accounts', isSame: false },
  ])('$what: does not stop the sign-out', async ({ isSame, twin }) => {
    const { world, token, put } = signedInAt('/api', true, silent);
    put({ path: twin }, isSame ? token : twinValue);
    await signOut(world.start(), session);
    expect(world.server.arrivals.map(({ why }) => why)).toEqual(['sign-out']);
  });

  it('where a person is only led to the page: leads there', async () => {
    const { world, put } = signedInAt('/api', true, { ...silent, signOut: guides });
    put({ path: '/' }, twinValue);
    expect((await signOut(world.start(), session)).phase).toBe('guided');
  });
});
