import { describe, expect, it } from 'vitest';
import { inShort } from '../../run-to-end.ts';
import { atEveryCall, expectTruth, nothing, stories } from './interrupted-worlds.ts';

describe('a worker that is stopped in the middle of a sign-out', () => {
  it.each(stories)(
    'finishes or tells the truth at the next wake-up, wherever it was stopped ($fault, tab: $withTab)',
    async (story) => {
      const deaths = await atEveryCall(story, nothing, (runs, world, token, at) => {
        expectTruth(runs, world, token, at);
        const stays = runs.some(({ outcome }) => outcome?.kind === 'refused' || outcome?.kind === 'could-not-tell');
        const clears =
          story.fault === 'answer-lost' ||
          story.fault === 'lies-and-clears' ||
          story.fault === 'lies-and-goes-anonymous' ||
          story.fault === null;
        if (stays && !clears) expect(world.jar.names('0'), at).toContain('sessionKey');
      });
      expect(deaths).toBeGreaterThan(20);
    },
  );

  it('ends as without the interruption if the site works and the jar did not change', async () => {
    const ends = new Set<string>();
    await atEveryCall({ fault: null, withTab: false }, nothing, (runs) => {
      for (const { outcome } of runs) ends.add(inShort(outcome));
    });
    expect([...ends]).toEqual(['signed-out refused']);
  });
});
