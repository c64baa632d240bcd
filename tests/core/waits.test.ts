import { expect, test } from 'vitest';
import { COUNTS_DOWN_FOR } from '../../utils/core/leave/leave-run.ts';
import { waits } from '../../utils/core/waits.ts';
import { waits as ofStories } from '../practice-sites/e2e-waits.ts';

test('waits as long as is promised, in the build that users get', () => {
  expect(waits).toEqual({
    answer: 10_000,
    visit: 10_000,
    emptyPage: 1_500,
    quiet: 500,
    quietAtLast: 4_000,
    busyPage: 1_500,
    secondLook: 20_000,
    visitorCookies: 2_000,
    countdown: 60_000,
  });
  expect(COUNTS_DOWN_FOR).toBe(60_000);
});

test('has the same waits in the build for stories, none of them longer', () => {
  expect(Object.keys(ofStories)).toEqual(Object.keys(waits));
  expect(ofStories.answer).toBeLessThan(waits.answer);
  expect(ofStories.visit).toBeLessThan(waits.visit);
  expect(ofStories.countdown).toBeLessThan(waits.countdown);
});
