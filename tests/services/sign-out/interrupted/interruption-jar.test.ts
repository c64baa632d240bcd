import { describe, expect, it } from 'vitest';
import { claude } from '../../../../utils/sites/claude.ts';
import { inShort } from '../../run-to-end.ts';
import { atEveryCall, expectTruth, fewStories, type Meanwhile } from './interrupted-worlds.ts';

describe('a worker that is stopped in the middle of a sign-out', () => {
  it('reports a sign-in that the browser lost, and never says that the site was told', async () => {
    for (const story of fewStories) {
      const lose: Meanwhile = ({ jar }) => jar.drop(({ cookie: { name } }) => name.startsWith('sessionKey'));
      await atEveryCall(story, lose, (runs, world, token, at) => {
        expectTruth(runs, world, token, at);
        for (const { outcome } of runs)
          expect(
            [
              'could-not-tell interrupted',
              'signed-out refused',
              'removed-here-only still-works',
              'refused',
              'could-not-tell changed-since',
            ],
            at,
          ).toContain(inShort(outcome));
      });
    }
  });

  it('does not say "Signed out." about a lost sign-in if the old one may not be tried', async () => {
    const lose: Meanwhile = ({ jar }) => jar.drop(({ cookie: { name } }) => name.startsWith('sessionKey'));
    await atEveryCall(
      { fault: null, withTab: false, sites: [{ ...claude, replaySafe: false }] },
      lose,
      (runs, world, token, at) => {
        for (const { outcome } of runs)
          if (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out')
            expect(world.server.isAlive(token), at).toBe(false);
      },
    );
  });

  it('does not touch another sign-in that is there at the next wake-up', async () => {
    for (const story of fewStories) {
      let next = '';
      const replace: Meanwhile = ({ server }) => {
        next = server.signIn('claude');
      };
      await atEveryCall(story, replace, (runs, world, _token, at) => {
        expect(world.server.isAlive(next), at).toBe(true);
        expect(
          world.jar.everything().some(({ cookie: { name }, value }) => name === 'sessionKey' && value === next),
          at,
        ).toBe(true);
        expect(
          runs.every(({ phase }) => phase === 'ended'),
          at,
        ).toBe(true);
      });
    }
  });
});
