import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLife } from '../../fakes/mortal.ts';
import { countCases } from '../../torture/count-cases.ts';
import { runs } from '../../torture/length.ts';
import { judge, type Press, presses, stand, toEnd } from './standing.ts';

const press = fc.constantFrom(...(Object.keys(presses) as Press[]));
const stories = fc.record({
  first: press,
  second: press,
  /** At which call of the first the second is pressed. */
  at: fc.integer({ min: 1, max: 120 }),
  withTab: fc.boolean(),
  fault: fc.constantFrom(null, null, 'forbidden', 'answer-lost', 'lies', 'lies-and-clears'),
});

it('keeps every promise where two windows press, one in the middle of the other', async () => {
  let pressedIn = 0;
  await fc.assert(
    fc.asyncProperty(stories, async ({ first, second, at, withTab, fault }) => {
      const standing = stand();
      const { world } = standing;
      Object.assign(world.server.faults, { page: fault, background: fault });
      if (withTab) world.tabs.show('https://claude.ai/new', '0');
      const replies: Promise<unknown>[] = [];
      const pressNow = (which: Press) => replies.push(app.handlers[which](presses[which] as never));
      const life = createLife(Number.POSITIVE_INFINITY, 'before', (call, when) => {
        if (call !== at || when !== 'before') return;
        pressedIn += 1;
        pressNow(second);
      });
      const { app } = world.start(life);
      pressNow(first);
      await replies[0];
      await Promise.all(replies);
      await toEnd(standing, app);
      await judge(standing, app);
      countCases('two windows pressed at once', { held: 1 });
    }),
    { numRuns: runs(20) },
  );
  expect(pressedIn).toBeGreaterThan(0);
});
