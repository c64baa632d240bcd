import { describe, expect, it } from 'vitest';
import { findGivenUp, isSpent } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const answer = { kind: 'status', status: 403 } as const;
const alive: Attempt = { method: 0, way: 'page', at: NOON, answer, after: 'yes' };
const unseen: Attempt = { ...alive, answer: null, after: null };
const unsent: Attempt = { ...alive, answer: { kind: 'not-sent', reason: 'no-token' }, after: null };

describe('a sign-out that has no way left', () => {
  it("gives the site's last answer if the site still accepts the sign-in", () => {
    expect(findGivenUp({ attempts: [unsent, alive], control: 'yes' })).toEqual({ kind: 'refused', answer });
    expect(findGivenUp({ attempts: [alive, unsent], control: 'yes' })).toEqual({ kind: 'refused', answer });
    const refused = { kind: 'refused', answer: unsent.answer };
    expect(findGivenUp({ attempts: [{ ...unsent, after: 'yes' }], control: 'yes' })).toEqual(refused);
  });

  it('could not tell if the last try was not judged', () => {
    const untold = { kind: 'could-not-tell', reason: 'site-silent', answer: null };
    expect(findGivenUp({ attempts: [{ ...alive, after: 'could-not-tell' }], control: 'yes' })).toEqual(untold);
    expect(findGivenUp({ attempts: [], control: 'could-not-tell' })).toEqual(untold);
  });

  it('says why the last try sent nothing: the site was not asked, so it gave no answer', () => {
    const told = { kind: 'could-not-tell', reason: 'site-silent', answer: unsent.answer };
    expect(findGivenUp({ attempts: [unsent], control: 'yes' })).toEqual(told);
    expect(findGivenUp({ attempts: [{ ...alive, after: null }, unsent], control: 'yes' })).toEqual(told);
  });

  it('says that there was no probe to ask', () => {
    expect(findGivenUp({ attempts: [], control: null })).toMatchObject({ reason: 'no-probe' });
    const untold = { kind: 'could-not-tell', reason: 'site-silent', answer: unsent.answer };
    expect(findGivenUp({ attempts: [unsent], control: null })).toEqual(untold);
  });

  it.each<[string, readonly Attempt[], boolean]>([
    ['nothing', [], false],
    ['one request', [alive], false],
    ['one request and two that never left', [alive, unsent, unsent], false],
    ['two requests', [alive, alive], true],
    ['two whose answers were not seen', [unseen, unseen], true],
  ])('has sent all its requests only after two: %s', (_what, attempts, spent) => {
    expect(isSpent({ signOut: [] }, { attempts })).toBe(spent);
  });
});
