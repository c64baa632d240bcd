import { describe, expect, it } from 'vitest';
import type { Asked, DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { applyAnswers, rankCauses } from '../../../utils/core/diagnosis/rank-causes.ts';
import { checkReasons } from '../../../utils/core/diagnosis/usual-reasons.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { after, ending, facts, gone, goneAtStart } from '../../fakes/samples/diagnosis-facts.ts';
import { entry } from '../../fakes/samples/journal.ts';

const told = (given: DiagnosisFacts) => rankCauses(given).map(({ code, certainty }) => `${certainty} ${code}`);
const reasonOf = (given: DiagnosisFacts, reason: string) =>
  checkReasons(given).find((one) => one.reason === reason)?.answer;
const no: Asked = { verdict: 'no', answer: { kind: 'status', status: 403 } };
const yes: Asked = { verdict: 'yes', answer: { kind: 'status', status: 200 } };
const challenge: Asked = { verdict: 'could-not-tell', answer: { kind: 'challenge' } };
const incident = { kind: 'incident', severity: 'major', description: null } as const;
const bySetting = { clearing: 'clears' } as const;

describe("a reading of the browser's setting", () => {
  it.each<[string, DiagnosisFacts, string, string]>([
    [
      'makes the cause sure if it was made lately, before the sign-in went',
      after(goneAtStart(), { ...bySetting, clearingRead: 'before-end' }),
      'sure cleared-on-exit',
      'yes',
    ],
    [
      'that was made only afterwards makes the cause only likely, for the setting may have been switched in between',
      after(goneAtStart(), { ...bySetting, clearingRead: 'lately' }),
      'likely cleared-on-exit',
      'yes',
    ],
    [
      'makes the cause only likely if it is old',
      after(goneAtStart(), { ...bySetting, clearingRead: 'long-ago' }),
      'likely cleared-on-exit',
      'cannot-see',
    ],
    [
      'that is old makes the cause no surer together with two starts that lost the sign-in',
      after(goneAtStart(), { ...bySetting, clearingRead: 'long-ago', experience: { cleared: 2, kept: 0 } }),
      'likely cleared-on-exit',
      'cannot-see',
    ],
    [
      'that was made days after the end makes the cause only likely',
      after({ ...goneAtStart(), at: NOON - 3 * DAY }, { ...bySetting, clearingRead: 'lately' }),
      'likely cleared-on-exit',
      'yes',
    ],
    [
      'makes the cause only likely if a start had kept the sign-in before',
      after(goneAtStart(), { ...bySetting, clearingRead: 'before-end' }, { kept: true }),
      'likely cleared-on-exit',
      'yes',
    ],
    [
      'that is old and says "keeps" does not contradict the start',
      after(goneAtStart(), { clearing: 'keeps', clearingRead: 'long-ago' }),
      'likely cleared-on-exit',
      'cannot-see',
    ],
    [
      'that says "keeps" now rules the cause out',
      after(goneAtStart(), { clearing: 'keeps', clearingRead: 'lately' }),
      'sure could-not-tell',
      'no',
    ],
  ])('%s', (_what, given, first, answer) => {
    expect([told(given)[0], reasonOf(given, 'clears-on-exit')]).toEqual([first, answer]);
  });
});

describe('an earlier sign-out request of Lights Out', () => {
  const evidenceOf = (given: DiagnosisFacts) =>
    rankCauses(given).find(({ code }) => code === 'ended-by-site')?.evidence;
  const takenBack = gone({ removal: 'taken-back', others: 'stayed' });
  const here = (change: Partial<DiagnosisFacts>) => facts({ session: 'here', asked: no, ...change });

  it.each<[string, DiagnosisFacts, boolean]>([
    [
      'the cookie was removed minutes later',
      after(takenBack, { weAskedAt: takenBack.at - 5 * MINUTE }, { firstSeenAt: NOON - DAY }),
      true,
    ],
    [
      'the cookie was removed much later',
      after(takenBack, { weAskedAt: takenBack.at - 15 * MINUTE }, { firstSeenAt: NOON - DAY }),
      false,
    ],
    [
      'the cookie was removed before',
      after(takenBack, { weAskedAt: takenBack.at + MINUTE }, { firstSeenAt: NOON - DAY }),
      false,
    ],
    [
      'the request was for the sign-in before',
      after(takenBack, { weAskedAt: takenBack.at - MINUTE }, { firstSeenAt: takenBack.at - 30_000 }),
      false,
    ],
    [
      'the cookie is here and refused, minutes afterwards',
      here({ weAskedAt: NOON - 5 * MINUTE, entries: [entry({ firstSeenAt: NOON - DAY })] }),
      true,
    ],
    ['the cookie is here and refused, and no record is kept', here({ weAskedAt: NOON - 5 * MINUTE }), true],
    ['the cookie is here and refused, long afterwards', here({ weAskedAt: NOON - 15 * MINUTE }), false],
    ['nothing was asked', here({ weAskedAt: null }), false],
  ])('is evidence for the site: %s', (_what, given, expected) => {
    expect(evidenceOf(given)?.includes('we-had-asked')).toBe(expected);
  });
});

describe('a private window', () => {
  const closed = facts({ record: 'none-yet', privateClosedAt: NOON - HOUR });

  it('that was closed is only a possible cause, until the user confirms it', () => {
    expect(told(closed)).toEqual(['sure could-not-tell', 'possible private-window']);
    expect(applyAnswers(rankCauses(closed), { privateWindow: true, cleaner: null })[0]).toMatchObject({
      code: 'private-window',
      certainty: 'likely',
    });
  });
});

describe('another sign-in that replaced the first one', () => {
  const replaced = (ago: number) => after({ kind: 'replaced', at: NOON - ago }, { session: 'here' });

  it.each<[number, string]>([
    [HOUR, 'likely account-switched'],
    [DAY - 1, 'likely account-switched'],
    [DAY, 'sure could-not-tell'],
    [30 * DAY, 'sure could-not-tell'],
  ])('%d ms ago: it may be the same account', (ago, first) => {
    expect([told(replaced(ago))[0], reasonOf(replaced(ago), 'other-account')]).toEqual([first, 'cannot-see']);
    expect(told(replaced(ago)).some((text) => text.endsWith('account-switched'))).toBe(true);
  });
});

describe('a test for humans', () => {
  it('is no proof of a network problem', () => {
    const given = facts({ session: 'here', asked: challenge });
    expect([told(given), reasonOf(given, 'connection')]).toEqual([
      ['sure could-not-tell', 'possible connection'],
      'cannot-see',
    ]);
  });
});

describe('a removed cookie without other evidence in Chromium', () => {
  it.each(['went', 'none'] as const)(
    "makes no cause likely if the site's other cookies did not stay (%s): the site may have cleared its data",
    (others) => {
      expect(told(after(gone({ removal: 'deleted', others })))).toEqual([
        'sure could-not-tell',
        'possible removed-here',
        'possible ended-by-site',
      ]);
    },
  );

  it("was likely removed in this browser if the site's other cookies stayed", () => {
    expect(told(after(gone({ removal: 'deleted', others: 'stayed' })))).toEqual(['likely removed-here']);
  });
});

describe('an incident', () => {
  it.each<[string, DiagnosisFacts, readonly string[]]>([
    [
      'comes second where another cause is sure',
      after(ending('reached-end'), { status: incident }),
      ['sure reached-end', 'likely incident'],
    ],
    [
      'comes second where the site accepts the sign-in',
      facts({ session: 'here', asked: yes, status: incident }),
      ['sure still-signed-in', 'likely incident'],
    ],
    [
      'comes first where another cause is only likely',
      after(goneAtStart(), { status: incident }),
      ['likely incident', 'likely cleared-on-exit'],
    ],
    [
      'comes first where nothing else is known',
      facts({ status: incident }),
      ['likely incident', 'sure could-not-tell'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});
