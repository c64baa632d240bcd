import { describe, expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { characterWithANo } from '../../fakes/samples/character-with-a-no.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';
import { session, signedIn } from './signed-in.ts';

describe('signing out', () => {
  it('releases the credential when the run is over, with any outcome', async () => {
    for (const fault of [null, 'lies', 'hang'] as const) {
      const { world } = signedIn();
      world.server.faults.background = fault;
      const worker = world.start();
      await signOut(worker, session);
      expect(worker.credentials.heldRuns()).toEqual([]);
    }
  });

  it('goes on when the screens cannot be updated, and reports that', async () => {
    const { world, token } = signedIn();
    world.browser.screensFail = true;
    const { app, records } = world.start();
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    expect([inShort((await lastRun(records)).outcome), world.server.isAlive(token), world.bugs.length > 0]).toEqual([
      'signed-out refused',
      false,
      true,
    ]);
  });

  it('judges by the jar if the definition does not allow replay, and says so', async () => {
    const sites = [{ ...claude, replaySafe: false }];
    const world = createWorld({ sites });
    world.server.signIn('claude');
    world.tabs.show('https://claude.ai/', '0');
    const run = await signOut(world.start(), session);
    expect(inShort(run.outcome)).toBe('signed-out not-tried');
    expect(world.server.arrivals.filter(({ why }) => why === 'browser-probe').map(({ token }) => token)).toEqual([
      null,
    ]);
  });

  it('names the auth cookies that no probe judged', async () => {
    const world = createWorld({ sites: [characterWithANo] });
    const token = world.server.signIn('character-ai');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect(run.outcome).toEqual({ kind: 'signed-out', oldSignIn: 'refused', untried: ['web-next-auth'] });
    expect([world.server.isAlive(token), world.jar.names('0')]).toEqual([false, []]);
  });

  it('cannot tell where nothing is known that marks the answer of the site as its own', async () => {
    const world = createWorld();
    const token = world.server.signIn('character-ai');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell site-silent', false]);
  });

  it('keeps the records of private windows off the disk', async () => {
    const { world } = signedIn();
    world.server.signIn('claude', { storeId: '1' });
    await signOut(world.start(), refOf('claude', { storeId: '1' }));
    expect(world.disk.writes).toEqual([]);
    expect(world.memory.values.has('runs')).toBe(true);
  });

  it('signs out although a newer version wrote the records on disk, and does not change them', async () => {
    const { world, token } = signedIn();
    const newer = { version: 9, data: 'x' };
    world.disk.values.set('runs', newer);
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    expect([world.server.isAlive(token), world.disk.values.get('runs')]).toEqual([false, newer]);
  });

  it('removes copies of one value together, also on several paths, and counts them', async () => {
    const { world, token } = signedIn();
    world.jar.put(cookie({ hostOnly: true }), token);
    world.jar.put(cookie({ path: '/api' }), token);
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), run.removedCookies]).toEqual(['signed-out refused', 10]);
    expect(world.jar.names('0')).toEqual(['theme']);
  });

  it('does not count cookies that the browser kept, or that cannot be read again', async () => {
    const { world } = signedIn();
    world.jar.stuck.add('sessionKeyV3');
    expect((await signOut(world.start(), session)).removedCookies).toBe(7);
    const other = signedIn();
    const { remove } = other.world.jar;
    other.world.jar.remove = async (cookies) => {
      const here = await remove(cookies);
      other.world.jar.unreadable.add('0');
      return here;
    };
    expect((await signOut(other.world.start(), session)).removedCookies).toBe(0);
  });

  it('does not count cookies that something else removed just before', async () => {
    const { world } = signedIn();
    const { remove } = world.jar;
    world.jar.remove = async (cookies) => {
      world.jar.drop(({ cookie: { name } }) => name === 'sessionKey');
      return remove(cookies);
    };
    expect((await signOut(world.start(), session)).removedCookies).toBe(7);
  });
});
