import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endRemoval } from '../../../../utils/core/leave/items/end-removal.ts';
import { heed, type ItemFacts, type TakeUp } from '../../../../utils/core/leave/items/next-step.ts';
import { onlyRemoved } from '../../../../utils/core/leave/items/other-site-steps.ts';
import { findTakeUp, isOver, planNext } from '../../../../utils/core/leave/items/plan-next.ts';
import type { LeaveItem } from '../../../../utils/core/leave/leave-run.ts';
import { otherSiteId } from '../../../../utils/core/leave/other-site-id.ts';
import type { Outcome } from '../../../../utils/core/sign-out/outcome.ts';
import { refOf } from '../../../fakes/fake-world.ts';

const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const item: LeaveItem = {
  ref: refOf('claude'),
  digest: 'd1',
  step: 'waiting',
  outcome: null,
  cookiesLeft: 0,
  storage: null,
  tabsLeft: [],
};
const town = refOf(otherSiteId('town.example'));

describe('an item of a leave run', () => {
  it.each([
    ['waiting', 'anew', 'first'],
    ['waiting', 'again', 'first'],
    ['waiting', 'later', 'resumed'],
    ['signing-out', 'again', 'resumed'],
    ['removing', 'again', 'resumed'],
    ['done', 'again', 'returned'],
    ['done', 'later', 'returned'],
  ] as const)('at step %s of a run that is driven %s is taken up as %s', (step, driven, takeUp) => {
    expect(findTakeUp({ ...item, step }, driven)).toBe(takeUp);
  });

  it.each([
    ['has no definition', { ref: town }],
    ['has no digest', { digest: null }],
  ])(
    'whose sign-in %s, so that it is not compared at first, is compared after its worker was stopped',
    (_which, it) => {
      expect((['anew', 'again'] as const).map((driven) => findTakeUp({ ...item, ...it }, driven))).toEqual([
        'first',
        'resumed',
      ]);
    },
  );

  it.each([
    [true, 'interrupted'],
    [false, 'access-missing'],
  ])('without a sign-in after its worker was stopped says why, where we may look: %s', (mayLook, reason) => {
    const facts: ItemFacts = { signIn: 'none', earlier: null, signOutKind: 'request', tried: true, mayLook };
    expect(planNext(item, facts, 'resumed')).toMatchObject({
      step: 'done',
      outcome: { kind: 'could-not-tell', reason },
    });
  });

  it.each<[Outcome['kind'], Outcome, LeaveItem['step']]>([
    ['signed-out', signedOut, 'removing'],
    ['already-signed-out', { kind: 'already-signed-out' }, 'removing'],
    ['removed-here-only', onlyRemoved, 'removing'],
    ['refused', { kind: 'refused', answer: null }, 'done'],
    ['could-not-tell', { kind: 'could-not-tell', reason: 'site-silent', answer: null }, 'done'],
  ])('is removed after "%s" only if that ended the sign-in', (_kind, outcome, step) => {
    expect(heed(outcome)).toEqual({ kind: 'write', step, outcome });
  });

  it('ends after a few steps, whatever is seen in between', () => {
    const facts = fc.record<ItemFacts>({
      signIn: fc.constantFrom('none', 'same', 'another', 'untellable'),
      earlier: fc.constantFrom(null, signedOut, onlyRemoved),
      signOutKind: fc.constantFrom('request', 'guide'),
      tried: fc.boolean(),
      mayLook: fc.boolean(),
    });
    const start = fc.record({
      ref: fc.constantFrom(item.ref, town),
      driven: fc.constantFrom('anew' as const, 'again' as const, 'later' as const),
      step: fc.constantFrom<LeaveItem['step']>('waiting', 'signing-out', 'removing', 'done'),
    });
    fc.assert(
      fc.property(start, fc.array(facts, { minLength: 5, maxLength: 5 }), ({ ref, driven, step }, seen) => {
        let now: LeaveItem = {
          ...item,
          ref,
          step,
          outcome: step === 'waiting' || step === 'signing-out' ? null : signedOut,
        };
        const takeUp: TakeUp = findTakeUp(now, driven);
        for (const one of seen) {
          const next = planNext(now, one, takeUp);
          if (next.kind === 'none') return isOver(now);
          now = carriedOut(now, next);
          if (isOver(now)) return true;
        }
        return false;
      }),
    );
  });

  function carriedOut(now: LeaveItem, next: ReturnType<typeof planNext>): LeaveItem {
    if (next.kind === 'write') return { ...now, step: next.step, outcome: next.outcome };
    if (next.kind === 'sign-out') return { ...now, step: 'removing', outcome: signedOut };
    return { ...now, step: next.kind === 'remove' || next.kind === 'ask-another' ? 'done' : 'removing' };
  }
});

describe('the end of a removal', () => {
  const removal = { removed: 3, signIn: 'found', cookiesLeft: 1, storage: 'by-page', tabsLeft: [7] } as const;
  const defined: LeaveItem = { ...item, step: 'removing', outcome: signedOut };
  const other: LeaveItem = { ...item, ref: town, step: 'removing', outcome: onlyRemoved };
  const left = { step: 'done', cookiesLeft: 1, storage: 'by-page', tabsLeft: [7] };

  it("keeps the site's answer, and counts what is left", () => {
    expect(endRemoval(defined, removal, 'first', false)).toEqual({ ...defined, ...left });
  });

  it('counts the removed cookies of a site that could not be told', () => {
    expect(endRemoval(other, removal, 'first', true)).toMatchObject({ ...left, outcome: { removedCookies: 3 } });
  });

  it('takes nothing that was gone before for its own work', () => {
    const tooLate = { ...removal, removed: 0, signIn: 'gone' } as const;
    const untold = { ...other.outcome, removedCookies: 0 };
    expect(endRemoval(other, tooLate, 'first', true).outcome).toEqual({ ...untold, reason: 'no-sign-in' });
    expect(endRemoval(other, tooLate, 'resumed', true).outcome).toEqual(untold); // it may have been this run before
  });

  it('does not say that a site was removed if it cannot be seen any more', () => {
    expect(endRemoval(other, removal, 'resumed', false)).toMatchObject({
      ...left,
      outcome: { kind: 'could-not-tell', reason: 'access-missing' },
    });
  });

  it('keeps the first count after a second removal', () => {
    expect(endRemoval(other, removal, 'returned', false)).toMatchObject({ ...left, outcome: { removedCookies: 0 } });
  });
});
