import { expect, it } from 'vitest';
import { buildReceipt } from '../../../components/receipt/build-receipt.ts';
import { createFormat } from '../../../utils/core/format.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { DAY } from '../../../utils/core/time.ts';
import { optionsStates } from '../../gallery/states/page-states.ts';
import { words } from '../../words.ts';
import { NOON } from '../harness/fake-world.ts';

const first = optionsStates['options-history']?.first;
if (!first || typeof first === 'string') throw new Error('No history');
const [run] = first.history;
if (!run) throw new Error('No record');
const speech = { words, format: createFormat('en-GB', 'UTC') };

const unaskedAfter = [
  { kind: 'could-not-tell', reason: 'not-told', answer: null },
  { kind: 'could-not-tell', reason: 'removed-meanwhile', answer: null },
  { kind: 'could-not-tell', reason: 'here-after-asking', answer: null },
  { kind: 'could-not-tell', reason: 'access-missing', answer: { kind: 'not-sent', reason: 'access-missing' } },
  { kind: 'could-not-tell', reason: 'asked-in-part', answer: { kind: 'status', status: 500 } },
] as const;

it.each<Outcome>(unaskedAfter)(
  'claims no unclear answer of a site that was not asked after its sign-out, or whose answer does not count: %o',
  (outcome) => {
    const visited = {
      method: 0,
      way: 'visit',
      at: NOON,
      answer: { kind: 'visited' },
      after: 'could-not-tell',
    } as const;
    const receipt = buildReceipt({ ...run, control: 'yes', attempts: [visited], outcome }, first, NOON, speech);
    expect(receipt.asked.join(' ')).not.toContain(words('checkedAfter', { answer: 'other' }));
    expect(receipt.asked.at(-1)).toBe(words('answer', { what: 'visited', site: run.siteName }));
  },
);

it.each([
  ['page', 'no-page'],
  ['press', 'no-control'],
  ['background', 'no-credential'],
] as const)('does not say that a site was asked by a try that left nothing: %s', (way, reason) => {
  const unsent = { method: 0, way, at: NOON, answer: { kind: 'not-sent', reason }, after: null } as const;
  const outcome = { kind: 'could-not-tell', reason: 'site-silent', answer: null } as const;
  const { asked } = buildReceipt({ ...run, control: 'yes', attempts: [unsent], outcome }, first, NOON, speech);
  const date = speech.format.exactTime(NOON);
  const claim = words('askedFor', { way: way === 'background' ? 'other' : way, date, site: run.siteName });
  expect(asked).not.toContain(claim);
  expect(asked.at(-1)).toBe(words('answer', { what: reason, site: run.siteName }));
});

it('tells of an unclear answer after a sign-out where one came', () => {
  const visited = { method: 0, way: 'visit', at: NOON, answer: { kind: 'visited' }, after: 'could-not-tell' } as const;
  const outcome = { kind: 'could-not-tell', reason: 'site-silent', answer: { kind: 'timeout' } } as const;
  const { asked } = buildReceipt({ ...run, control: 'yes', attempts: [visited], outcome }, first, NOON, speech);
  expect(asked.at(-1)).toBe(words('checkedAfter', { answer: 'other' }));
});

it.each([
  ['refused', 'no'],
  ['not-tried', 'out'],
] as const)('says what the site refused after a sign-out: the old sign-in %s', (oldSignIn, answer) => {
  const asked = { kind: 'status', status: 200 } as const;
  const attempts = [{ method: 0, way: 'page', at: NOON, answer: asked, after: 'no' } as const];
  const outcome = { kind: 'signed-out', oldSignIn, untried: [] } as const;
  const receipt = buildReceipt({ ...run, control: 'yes', attempts, outcome }, first, NOON, speech);
  expect(receipt.asked.at(-1)).toBe(words('checkedAfter', { answer }));
});

it('names the day until which an old sign-in worked on when that day is over too', () => {
  const counts = { removedCookies: 1, remainingCookies: 0 };
  const told = (worksUntil: number | null) => {
    const outcome = { kind: 'removed-here-only', reason: 'still-works', worksUntil, ...counts } as const;
    return buildReceipt({ ...run, scope: 'this-browser', outcome }, first, NOON, speech).outcome;
  };
  const at = NOON - DAY;
  expect(told(at)).toEqual([words('worksUntil', { date: speech.format.moment(at, NOON) })]);
  expect(told(null)).toEqual([words('worksUnknown', { site: run.siteName })]);
});
