import { describe, expect, it } from 'vitest';
import type { DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { rankCauses } from '../../../utils/core/diagnosis/rank-causes.ts';
import type { EndEvidence } from '../../../utils/core/journal/journal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { after, gone } from '../../fakes/samples/diagnosis-facts.ts';

const told = (given: DiagnosisFacts) => rankCauses(given).map(({ code, certainty }) => `${certainty} ${code}`);

describe('a removal just after a sign-out request of Lights Out, in the moment when cookies of other sites went', () => {
  const wentWith = (browser: DiagnosisFacts['browser'], others: EndEvidence['others'], asked: boolean) => {
    const end = gone({ removal: 'deleted', elsewhere: 'went', others });
    return after(end, { browser, weAskedAt: asked ? end.at : null }, { firstSeenAt: NOON - DAY });
  };

  it.each([
    ['firefox', 'stayed'],
    ['firefox', 'none'],
    ['chrome', 'went'],
  ] as const)('may be the site or a person (%s, others %s)', (browser, others) => {
    expect(told(wentWith(browser, others, true))).toEqual([
      'sure could-not-tell',
      'possible removed-here',
      'possible ended-by-site',
    ]);
    expect(told(wentWith(browser, others, false))).toEqual(['likely removed-here']);
  });

  it('is no work of the site where Chromium says that it was deleted, and the other cookies stayed', () => {
    expect(told(wentWith('chrome', 'stayed', true))).toEqual(['likely removed-here']);
  });
});
