import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import { inPart, isAskedInPart } from '../../../utils/core/sign-out/sign-out-parts.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { all, asVisit, attempt, background, page, plan, unsent, visit } from './plans.ts';

const other = { ...wayOf(claude, 'http'), url: 'https://api.claude.ai/logout' } as const;
const two: SiteDefinition = { ...claude, signOut: [{ ...wayOf(claude, 'http'), withNext: true }, other, visit] };
const ok = { kind: 'status', status: 200 } as const;
const open = (method: number, way: Attempt['way'] = 'page', answer: Attempt['answer'] = ok) =>
  attempt(way, { method, answer, after: null });
const second = (way: 'page' | 'background') => ({ kind: 'request', method: 1, way });

describe('a sign-out that takes two requests', () => {
  it.each<[string, readonly Attempt[], object]>([
    ['the first one at first', [], page],
    ['the second one after the first', [open(0)], second('page')],
    ['the second one though the first one failed', [open(0, 'page', { kind: 'timeout' })], second('page')],
    [
      'the second one though the first one could not be sent',
      [unsentAt(0, 'page'), unsentAt(0, 'background')],
      second('page'),
    ],
    [
      'the background where the second one could not be sent from a page',
      [open(0), unsentAt(1, 'page')],
      second('background'),
    ],
    ['no more than the question after both', [open(0), open(1)], { kind: 'decide' }],
    [
      'the question where the second one cannot be sent',
      [open(0), unsentAt(1, 'page'), unsentAt(1, 'background')],
      { kind: 'decide' },
    ],
    [
      'the first one by another way after a "still signed in"',
      [attempt('page'), attempt('page', { method: 1 })],
      background,
    ],
    [
      'the second one after that',
      [attempt('page'), attempt('page', { method: 1 }), open(0, 'background')],
      second('background'),
    ],
    [
      'nothing after both were sent twice',
      [attempt('page'), attempt('page', { method: 1 }), attempt('background'), attempt('background', { method: 1 })],
      { kind: 'give-up' },
    ],
  ])('plans %s', (_what, attempts, step) => {
    expect(plan(two, attempts, all)).toEqual(step);
  });

  it('is one try of the two that are allowed, so that another way may follow', () => {
    const tried = [
      unsentAt(0, 'background'),
      unsentAt(1, 'background'),
      attempt('page'),
      attempt('page', { method: 1 }),
    ];
    expect(plan(two, tried, all)).toEqual({ ...asVisit, method: 2 });
  });
});

describe('a sign-out that was carried out in part', () => {
  const here = [cookie({ name: 'sessionKey', domain: 'claude.ai' })];
  it.each<[boolean, string, readonly Attempt[], typeof here]>([
    [false, 'both were taken', [open(0), open(1)], here],
    [
      false,
      'both were visited or led on',
      [open(0, 'visit', { kind: 'visited' }), open(1, 'page', { kind: 'redirect' })],
      here,
    ],
    [true, 'the second one failed', [open(0), open(1, 'page', { kind: 'status', status: 500 })], here],
    [true, 'the first one was not answered', [open(0, 'page', { kind: 'timeout' }), open(1)], here],
    [true, 'the answer of the second one was not seen', [open(0), open(1, 'page', null)], []],
    [
      false,
      'the second one was taken at last',
      [open(0), open(1, 'page', { kind: 'timeout' }), open(1, 'background')],
      here,
    ],
    [true, 'the second one was not sent, with a sign-in there', [open(0)], here],
    [false, 'the second one was not sent, with no sign-in there', [open(0), unsentAt(1, 'page')], []],
    [false, 'one request is all that it takes', [attempt('visit', { method: 2, answer: { kind: 'timeout' } })], here],
    [false, 'nothing was sent', [], here],
  ])('%s: %s', (is, _what, attempts, cookies) => {
    expect(isAskedInPart(two, attempts, cookies)).toBe(is);
  });

  it('may not be called signed out, and tells what was answered', () => {
    const answer = { kind: 'status', status: 500 } as const;
    const run = { attempts: [open(0), open(1, 'page', answer)] };
    const outcome = { kind: 'could-not-tell', reason: 'asked-in-part', answer } as const;
    expect(inPart(run, { kind: 'signed-out', oldSignIn: 'refused', untried: [] })).toEqual(outcome);
    expect(inPart(run, { kind: 'could-not-tell', reason: 'no-probe', answer: null })).toEqual(outcome);
  });

  it('stays what it is where the site still says yes, or where nothing can be read', () => {
    const run = { attempts: [open(0)] };
    for (const outcome of [
      { kind: 'refused', answer: ok },
      { kind: 'could-not-tell', reason: 'access-missing', answer: null },
      { kind: 'could-not-tell', reason: 'site-silent', answer: ok },
    ] as const)
      expect(inPart(run, outcome)).toEqual(outcome);
  });
});

function unsentAt(method: number, way: Attempt['way']): Attempt {
  return attempt(way, { method, answer: unsent, after: null });
}
