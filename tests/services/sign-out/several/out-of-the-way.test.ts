import { describe, expect, it } from 'vitest';
import { refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { inShort, lastRun, signOut } from '../../run-to-end.ts';
import { replays, signedInAt, twinValue } from './signed-in-at-path.ts';

const session = refOf('claude');

type Changed = ReturnType<typeof signedInAt>;

describe('a cookie of the same name below the own path of a site', () => {
  const outOfTheWay = ['/api/account/more', '/api/accounts'];

  it.each(outOfTheWay)('where nothing is asked or sent (%s): the own one is tried, and it stays', async (path) => {
    const { world, put, paths } = signedInAt('/api', true);
    world.tabs.show('https://claude.ai/new', '0', { unsent: false });
    world.server.faults.page = 'ends-but-cookie-returns';
    put({ path }, twinValue);
    const worker = world.start();
    const run = await signOut(worker, session);
    expect([inShort(run.outcome), run.control]).toEqual(['signed-out refused', 'yes']);
    expect(run.outcome).toMatchObject({ untried: ['sessionKey'] });
    expect(paths()).toEqual([path]);
    const { overview } = await worker.app.handlers['get-overview']({ type: 'get-overview' });
    expect(overview.unaccounted.map(({ cookieNames }) => cookieNames)).toEqual([['sessionKey', 'theme']]);
  });

  it.each(outOfTheWay)('where nothing is asked or sent, while the own one works on (%s): says so', async (path) => {
    const { world, token, put, paths } = signedInAt('/api', true);
    world.tabs.show('https://claude.ai/new', '0', { unsent: false });
    Object.assign(world.server.faults, { page: 'lies', background: 'lies' });
    put({ path }, twinValue);
    const run = await signOut(world.start(), session);
    expect([run.outcome?.kind, world.server.isAlive(token)]).toEqual(['refused', true]);
    expect(paths()).toEqual(['/api', path]);
  });

  it.each([
    ...outOfTheWay.map((path) => ({ path, replaySafe: false })),
    ...replays.map((replaySafe) => ({ path: '/api/auth', replaySafe })),
  ])(
    'where only the jar may decide or the sign-out goes ($path, replay: $replaySafe): nothing is sent',
    async ({ path, replaySafe }) => {
      const { world, put, paths } = signedInAt('/api', replaySafe);
      put({ path }, twinValue);
      const run = await signOut(world.start(), session);
      expect([inShort(run.outcome), world.server.arrivals]).toEqual(['could-not-tell two-sign-ins', []]);
      expect(paths()).toEqual(['/api', path]);
    },
  );

  const changes = {
    'is replaced': ({ put }: Changed) => put({ path: '/api/accounts' }, 'another-0123456789abc'),
    'is swapped with the own one': ({ put, token }: Changed) => {
      put({ path: '/api/accounts' }, token);
      put({ path: '/api' }, twinValue);
    },
    'moves to another path': ({ put, world }: Changed) => {
      world.jar.drop(({ cookie: { path } }) => path === '/api/accounts');
      put({ path: '/api/account/more' }, twinValue);
    },
    'moves above the own one': ({ put, world }: Changed) => {
      world.jar.drop(({ cookie: { path } }) => path === '/api/accounts');
      put({ path: '/' }, twinValue);
    },
  };

  it.each(
    Object.keys(changes).flatMap((what) =>
      (['control-probe', 'sign-out', 'deciding-probe'] as const).map((when) => ({ what, when })),
    ),
  )('that $what at the $when: never "Signed out."', async ({ what, when }) => {
    const signedIn = signedInAt('/api', true);
    const { world, put } = signedIn;
    world.server.signIn('claude', { token: twinValue });
    world.jar.drop(({ cookie: { name, path } }) => name === 'sessionKey' && path !== '/api');
    world.server.faults.page = 'ends-but-cookie-returns';
    world.tabs.show('https://claude.ai/new', '0', { unsent: false });
    put({ path: '/api/accounts' }, twinValue);
    let isChanged = false;
    world.server.beforeAnswer = ({ why }) => {
      if (why !== when || isChanged) return;
      isChanged = true;
      Object.entries(changes).find(([name]) => name === what)?.[1](signedIn);
    };
    const run = await signOut(world.start(), session);
    expect([run.outcome?.kind, isChanged]).toEqual(['could-not-tell', true]);
  });

  it('is not known any more once the background was stopped: never "Signed out."', async () => {
    const { world, put } = signedInAt('/api', true);
    world.tabs.show('https://claude.ai/new', '0', { unsent: false });
    put({ path: '/api/accounts' }, twinValue);
    world.server.faults.page = 'ends-but-cookie-returns';
    const life = createLife(Number.POSITIVE_INFINITY, 'before');
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      life.dead = true;
      life.die();
    };
    await Promise.race([signOut(world.start(life), session), life.died]);
    const worker = world.start();
    await worker.app.onWake();
    expect(inShort((await lastRun(worker.records)).outcome)).toBe('could-not-tell replaced');
  });
});
