import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOutcome, type Findings } from '../../../utils/core/sign-out/decide-outcome.ts';
import { DAY } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const probeAnswer = { kind: 'status', status: 401 } as const;
const requestAnswer = { kind: 'status', status: 500 } as const;
const findings = (change: Partial<Findings>): Findings => ({
  control: 'yes',
  deciding: 'no',
  carried: 'old-credential',
  browser: 'out',
  silence: 'site-silent',
  probeAnswer,
  requestAnswer,
  untried: [],
  formerEnd: NOON + DAY,
  ...change,
});
const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const removed = {
  kind: 'removed-here-only',
  reason: 'still-works',
  worksUntil: NOON + DAY,
  removedCookies: 0,
  remainingCookies: 0,
};
const refused = { kind: 'refused', answer: requestAnswer };
const silent = { kind: 'could-not-tell', reason: 'site-silent', answer: probeAnswer };
const unclear = { kind: 'could-not-tell', reason: 'unclear-before', answer: probeAnswer };

describe('decideOutcome', () => {
  it.each<[string, Partial<Findings>, object]>([
    ['the old credential is refused and no sign-in is left', {}, signedOut],
    [
      'the old credential is refused; what the browser is, is unknown',
      { browser: 'unknown' },
      { ...silent, reason: 'cookies-unreadable' },
    ],
    [
      'the old credential is refused and another one stands in its place',
      { browser: 'replaced' },
      { ...silent, reason: 'replaced' },
    ],
    [
      'the old credential works and another one stands in its place',
      { deciding: 'yes', browser: 'replaced' },
      { ...silent, reason: 'changed-since' },
    ],
    ['the jar alone says no', { carried: 'jar' }, { ...signedOut, oldSignIn: 'not-tried' }],
    ['one auth cookie cannot be judged', { untried: ['web-next-auth'] }, { ...signedOut, untried: ['web-next-auth'] }],
    ['the old credential works, the cookie is cleared', { deciding: 'yes' }, removed],
    ['the same without a former end', { deciding: 'yes', formerEnd: null }, { ...removed, worksUntil: null }],
    ['the old credential works and so does this browser', { deciding: 'yes', browser: 'in' }, refused],
    ['the old credential works; what the browser is, is unknown', { deciding: 'yes', browser: 'unknown' }, refused],
    ['the jar alone says yes', { deciding: 'yes', carried: 'jar', browser: 'in' }, refused],
    ['nothing was heard', { deciding: 'could-not-tell' }, silent],
    ['nothing was heard and the cookie is cleared', { deciding: 'could-not-tell', browser: 'out' }, silent],
    [
      'there is no probe',
      { deciding: 'could-not-tell', carried: 'none', silence: 'no-probe', probeAnswer: null },
      { kind: 'could-not-tell', reason: 'no-probe', answer: null },
    ],
    [
      'two sign-ins stand under one name',
      { control: null, deciding: 'could-not-tell', carried: 'none', silence: 'two-sign-ins', browser: 'unknown' },
      { ...silent, reason: 'two-sign-ins' },
    ],
    ['the answer is no, but no credential went with the question', { carried: 'none' }, silent],
    ['the control was silent', { control: 'could-not-tell' }, unclear],
    ['the control could not be asked', { control: null }, unclear],
    ['the control said no', { control: 'no' }, unclear],
    ['the control was silent and the jar says no', { control: 'could-not-tell', carried: 'jar' }, unclear],
  ])('decides when %s', (_what, change, expected) => {
    expect(decideOutcome(findings(change))).toEqual(expected);
  });

  const any: fc.Arbitrary<Findings> = fc.record({
    control: fc.constantFrom('yes' as const, 'no' as const, 'could-not-tell' as const, null),
    deciding: fc.constantFrom('yes' as const, 'no' as const, 'could-not-tell' as const),
    carried: fc.constantFrom('old-credential' as const, 'jar' as const, 'none' as const),
    browser: fc.constantFrom('in' as const, 'out' as const, 'replaced' as const, 'unknown' as const),
    silence: fc.constantFrom(
      'site-silent' as const,
      'no-probe' as const,
      'two-sign-ins' as const,
      'failed' as const,
      'not-checked' as const,
      'interrupted' as const,
      'replaced' as const,
      'changed-since' as const,
      'cookies-unreadable' as const,
      'access-missing' as const,
    ),
    probeAnswer: fc.constantFrom(probeAnswer, null),
    requestAnswer: fc.constantFrom(requestAnswer, null),
    untried: fc.constantFrom([], ['web-next-auth']),
    formerEnd: fc.constantFrom(NOON, null),
  });

  it('says "signed out" only after "yes" before, "no" after with a credential, and with no sign-in left in this browser', () => {
    fc.assert(
      fc.property(
        any,
        (given) =>
          (decideOutcome(given).kind === 'signed-out') ===
          (given.control === 'yes' && given.deciding === 'no' && given.carried !== 'none' && given.browser === 'out'),
      ),
    );
  });

  it('says "refused the old sign-in" only if the probe carried the old credential', () => {
    fc.assert(
      fc.property(any, (given) => {
        const outcome = decideOutcome(given);
        return (
          outcome.kind !== 'signed-out' || (outcome.oldSignIn === 'refused') === (given.carried === 'old-credential')
        );
      }),
    );
  });

  it('says "removed here only" only while the old credential still works and this browser is out', () => {
    fc.assert(
      fc.property(
        any,
        (given) =>
          decideOutcome(given).kind !== 'removed-here-only' || (given.deciding === 'yes' && given.browser === 'out'),
      ),
    );
  });
});
