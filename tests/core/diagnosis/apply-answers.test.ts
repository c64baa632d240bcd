import { describe, expect, it } from 'vitest';
import type { Cause, UserAnswers } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { applyAnswers, rankCauses } from '../../../utils/core/diagnosis/rank-causes.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { after, ending, facts, gone, goneAtStart } from '../../fakes/samples/diagnosis-facts.ts';

const unanswered: UserAnswers = { privateWindow: null, cleaner: null };
const told = (given: DiagnosisFacts, answers: Partial<UserAnswers>) =>
  applyAnswers(rankCauses(given), { ...unanswered, ...answers }).map(({ code, certainty }) => `${certainty} ${code}`);
const closed = { privateClosedAt: NOON - HOUR };
const deleted = after(gone({ removal: 'deleted', others: 'stayed' }), { browser: 'firefox' });
const incident = { kind: 'incident', severity: 'major', description: null } as const;

describe('what the user adds', () => {
  it.each<[string, DiagnosisFacts, Partial<UserAnswers>, readonly string[]]>([
    ['nothing', deleted, {}, ['sure could-not-tell', 'possible ended-by-site', 'possible removed-here']],
    ['it was a private window', facts(), { privateWindow: true }, ['likely private-window']],
    ['it was a private window, as was thought', facts(closed), { privateWindow: true }, ['likely private-window']],
    ['it was none, though one was closed', facts(closed), { privateWindow: false }, ['sure could-not-tell']],
    ['it was none, as nobody thought', facts(), { privateWindow: false }, ['sure could-not-tell']],
    ['there is a cookie cleaner', facts(), { cleaner: true }, ['likely removed-here']],
    [
      'there is a cookie cleaner, as was possible',
      deleted,
      { cleaner: true },
      ['likely removed-here', 'possible ended-by-site'],
    ],
    [
      'there is none: somebody may still have removed it by hand',
      deleted,
      { cleaner: false },
      ['sure could-not-tell', 'possible ended-by-site', 'possible removed-here'],
    ],
    ['both', facts(), { privateWindow: true, cleaner: true }, ['likely private-window', 'likely removed-here']],
    [
      'what is sure stays first',
      after(ending('reached-end')),
      { privateWindow: true, cleaner: true },
      ['sure reached-end', 'likely private-window', 'likely removed-here'],
    ],
    [
      'what is likely stays first',
      after(goneAtStart()),
      { cleaner: true },
      ['likely cleared-on-exit', 'likely removed-here'],
    ],
    [
      'an incident stays before all',
      facts({ status: incident }),
      { cleaner: true },
      ['likely incident', 'likely removed-here'],
    ],
    [
      'an incident stays before all, and nothing else is known',
      facts({ status: incident }),
      { privateWindow: false },
      ['likely incident', 'sure could-not-tell'],
    ],
  ])('%s', (_what, given, answers, expected) => {
    expect(told(given, answers)).toEqual(expected);
  });

  it('is given as the evidence', () => {
    const causes = applyAnswers(rankCauses(deleted), { privateWindow: true, cleaner: true });
    expect(causes.map(({ code, evidence }) => [code, ...evidence])).toEqual([
      ['private-window', 'user-says-private'],
      ['removed-here', 'user-says-cleaner'],
      ['ended-by-site', 'browser-names-nobody'],
    ]);
  });

  it('changes nothing of why nobody can tell', () => {
    const before: readonly Cause[] = rankCauses(facts());
    expect(applyAnswers(before, { privateWindow: false, cleaner: false })).toEqual(before);
    expect(applyAnswers(before, unanswered)).toEqual(before);
  });

  it('may be taken back again: answers are applied to what was found, not to each other', () => {
    const before = rankCauses(facts(closed));
    applyAnswers(before, { privateWindow: false, cleaner: null });
    expect(applyAnswers(before, { privateWindow: true, cleaner: null })[0]?.code).toBe('private-window');
  });
});
