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

describe('the answers of the user', () => {
  it.each<[string, DiagnosisFacts, Partial<UserAnswers>, readonly string[]]>([
    ['nothing', deleted, {}, ['sure could-not-tell', 'possible removed-here', 'possible ended-by-site']],
    ['it was a private window', facts(), { privateWindow: true }, ['likely private-window']],
    ['it was a private window, and one was closed', facts(closed), { privateWindow: true }, ['likely private-window']],
    [
      'it was no private window, though one was closed',
      facts(closed),
      { privateWindow: false },
      ['sure could-not-tell'],
    ],
    ['it was no private window, and none was closed', facts(), { privateWindow: false }, ['sure could-not-tell']],
    ['there is a cookie cleaner', facts(), { cleaner: true }, ['likely removed-here']],
    [
      'there is a cookie cleaner, as was possible',
      deleted,
      { cleaner: true },
      ['likely removed-here', 'possible ended-by-site'],
    ],
    [
      'there is no cookie cleaner: a person may still have removed the cookie',
      deleted,
      { cleaner: false },
      ['sure could-not-tell', 'possible removed-here', 'possible ended-by-site'],
    ],
    ['both', facts(), { privateWindow: true, cleaner: true }, ['likely private-window', 'likely removed-here']],
    [
      'a sure cause stays first',
      after(ending('reached-end')),
      { privateWindow: true, cleaner: true },
      ['sure reached-end', 'likely private-window', 'likely removed-here'],
    ],
    [
      'a likely cause stays first',
      after(goneAtStart()),
      { cleaner: true },
      ['likely cleared-on-exit', 'likely removed-here'],
    ],
    [
      'an incident stays first',
      facts({ status: incident }),
      { cleaner: true },
      ['likely incident', 'likely removed-here'],
    ],
    [
      'an incident stays first, and nothing else is known',
      facts({ status: incident }),
      { privateWindow: false },
      ['likely incident', 'sure could-not-tell'],
    ],
  ])('%s', (_what, given, answers, expected) => {
    expect(told(given, answers)).toEqual(expected);
  });

  it('become the evidence', () => {
    const causes = applyAnswers(rankCauses(deleted), { privateWindow: true, cleaner: true });
    expect(causes.map(({ code, evidence }) => [code, ...evidence])).toEqual([
      ['private-window', 'user-says-private'],
      ['removed-here', 'user-says-cleaner'],
      ['ended-by-site', 'browser-names-nobody'],
    ]);
  });

  it('do not change why the cause cannot be told', () => {
    const before: readonly Cause[] = rankCauses(facts());
    expect(applyAnswers(before, { privateWindow: false, cleaner: false })).toEqual(before);
    expect(applyAnswers(before, unanswered)).toEqual(before);
  });

  it('can be taken back: each is applied to the causes that were found, not to an earlier answer', () => {
    const before = rankCauses(facts(closed));
    applyAnswers(before, { privateWindow: false, cleaner: null });
    expect(applyAnswers(before, { privateWindow: true, cleaner: null })[0]?.code).toBe('private-window');
  });
});
