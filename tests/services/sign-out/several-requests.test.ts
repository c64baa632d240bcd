import { describe, expect, it } from 'vitest';
import { inShort, signOut } from '../run-to-end.ts';
import { COMMUNITY, judged, ref, STORE, signedInAtTwo, visited } from './two-hosts.ts';

describe('a site whose sign-out takes two requests', () => {
  it('is asked at both hosts, one after another, and then its sign-in is gone', async () => {
    const { world, alive, asked } = signedInAtTwo();
    expect(inShort((await signOut(world.start(), ref)).outcome)).toBe('could-not-tell gone-after-asking');
    expect([asked(), alive()]).toEqual([
      ['store page', 'community page'],
      [false, false],
    ]);
  });

  it('has each request numbered and written down before it is sent', async () => {
    const { world } = signedInAtTwo();
    const written: unknown[] = [];
    world.server.beforeAnswer = ({ why }) =>
      void (why === 'sign-out' && written.push(structuredClone(world.disk.values.get('runs'))));
    await signOut(world.start(), ref);
    expect(written).toMatchObject([
      { data: [{ phase: 'request', attempts: [{ method: 0, answer: null }] }] },
      {
        data: [
          {
            phase: 'request',
            attempts: [
              { method: 0, answer: { status: 200 } },
              { method: 1, answer: null },
            ],
          },
        ],
      },
    ]);
  });

  it('is visited at both hosts', async () => {
    const { world, alive, asked } = signedInAtTwo({ site: visited, tabs: [] });
    expect(inShort((await signOut(world.start(), ref)).outcome)).toBe('could-not-tell gone-after-asking');
    expect([asked(), alive()]).toEqual([
      ['store visit', 'community visit'],
      [false, false],
    ]);
  });

  it.each(['server-error', 'challenge', 'forbidden', 'cut', 'hang'] as const)(
    'is called asked in part where the second host answers with %s, and its cookie stays',
    async (fault) => {
      const { world, alive, asked, fail } = signedInAtTwo();
      fail(COMMUNITY, fault);
      const { outcome } = await signOut(world.start(), ref);
      expect([inShort(outcome), alive()]).toEqual(['could-not-tell asked-in-part', [false, true]]);
      expect(asked()).toEqual(['store page', 'community page']);
      expect(world.jar.names('0')).toContain('communityLogin');
    },
  );

  it('is asked at the second host though the first one fails, and is called asked in part', async () => {
    const { world, alive, fail } = signedInAtTwo();
    fail(STORE, 'server-error');
    const { outcome } = await signOut(world.start(), ref);
    expect([outcome, alive()]).toEqual([
      { kind: 'could-not-tell', reason: 'asked-in-part', answer: { kind: 'status', status: 500 } },
      [true, false],
    ]);
  });

  it('is not called signed out where the second host ended nothing and kept its cookie', async () => {
    const { world, alive, fail } = signedInAtTwo();
    fail(COMMUNITY, 'lies');
    const { outcome } = await signOut(world.start(), ref);
    expect([inShort(outcome), alive()]).toEqual(['could-not-tell here-after-asking', [false, true]]);
  });

  it('needs nothing of a host at which nobody is signed in', async () => {
    const { world, alive } = signedInAtTwo({ at: ['two-community'] });
    world.server.faults.background = 'no-token';
    world.tabs.drop(1);
    expect(inShort((await signOut(world.start(), ref)).outcome)).toBe('could-not-tell gone-after-asking');
    expect(alive()).toEqual([false]);
  });

  it('is asked from tabs of our own where none is open, so that its answers reach the jar', async () => {
    const { world, alive, asked } = signedInAtTwo({ tabs: [STORE] });
    const { outcome } = await signOut(world.start(), ref);
    expect([asked(), alive(), inShort(outcome)]).toEqual([
      ['store page', 'community page'],
      [false, false],
      'could-not-tell gone-after-asking',
    ]);
    expect(world.tabs.ownTabs).toMatchObject([{ url: `${COMMUNITY}/`, storeId: '0' }]);
    expect(world.tabs.all().map(({ url }) => url)).toEqual([`${STORE}/`]);
  });

  it('is asked from the background where its page cannot be used', async () => {
    const { world, alive, asked } = signedInAtTwo();
    world.server.faults.page = 'no-token';
    const { outcome } = await signOut(world.start(), ref);
    expect([asked(), alive(), inShort(outcome)]).toEqual([
      ['store background', 'community background'],
      [false, false],
      'could-not-tell no-probe',
    ]);
  });

  it('leaves another sign-in alone that came between the two', async () => {
    const { world, asked } = signedInAtTwo();
    let next = '';
    world.server.beforeAnswer = ({ url, why }) => {
      if (why === 'sign-out' && url.startsWith(STORE)) next = world.server.signIn('two-community');
    };
    const { outcome } = await signOut(world.start(), ref);
    expect([asked(), world.server.isAlive(next), outcome?.kind]).toEqual([['store page'], true, 'could-not-tell']);
  });
});

describe('the same, where one host tells who is signed in', () => {
  it('is signed out where both took it', async () => {
    const { world, alive } = signedInAtTwo({ site: judged });
    const { outcome } = await signOut(world.start(), ref);
    expect([inShort(outcome), alive()]).toEqual(['signed-out refused', [false, false]]);
    expect(outcome).toMatchObject({ untried: ['communityLogin'] });
  });

  it('is never called signed out where the other host did not take it', async () => {
    const { world, alive, fail } = signedInAtTwo({ site: judged });
    fail(COMMUNITY, 'server-error');
    const { outcome } = await signOut(world.start(), ref);
    expect([inShort(outcome), alive()]).toEqual(['could-not-tell asked-in-part', [false, true]]);
  });

  it('is asked at both hosts once more only after the site has said "still signed in", and never a third time', async () => {
    const { world, asked } = signedInAtTwo({ site: judged });
    world.server.faults.page = 'server-error';
    world.server.faults.background = 'server-error';
    const { attempts, outcome } = await signOut(world.start(), ref);
    expect([inShort(outcome), asked()]).toEqual([
      'refused',
      ['store page', 'community page', 'store background', 'community background'],
    ]);
    expect(attempts.map(({ after }) => after)).toEqual(['yes', 'yes', 'yes', 'yes']);
  });
});
