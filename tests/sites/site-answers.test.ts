import { describe, expect, it } from 'vitest';
import { readVerdict } from '../../utils/core/answers/read-answer.ts';
import { type AnswerMark, areMarks } from '../../utils/core/sites/answer-mark.ts';
import type { AnswerRule, Probe } from '../../utils/core/sites/site.ts';
import { allSites } from '../../utils/sites/all-sites.ts';
import { claude } from '../../utils/sites/claude.ts';
import { probeOf } from '../fakes/samples/site-parts.ts';
import { json } from '../fakes/site-server/answers.ts';
import { practiceDefinitions } from '../practice-sites/practice-definitions.ts';
import { foreignAnswers } from './foreign-answers.ts';

const probed = [...allSites, ...practiceDefinitions].filter(({ probe }) => probe !== null);
const isNullAnswer = (probe: Probe, what: string) =>
  what === 'null, 200' &&
  probe.signedOut.some(({ json: marks }) => marks.some((one) => 'whole' in one && one.whole === 'null'));

describe("an answer that is not the site's own", () => {
  it('is one of at least 40 kinds', () => {
    expect(new Set(foreignAnswers.map(([what]) => what)).size).toBe(foreignAnswers.length);
    expect(foreignAnswers.length).toBeGreaterThan(40);
  });

  it.each(probed.map((site) => [site.id, probeOf(site)] as const))('decides nothing at %s', (_id, probe) => {
    const decided = foreignAnswers
      .filter(([what]) => !isNullAnswer(probe, what))
      .map(([what, raw]) => [what, readVerdict(probe, raw)])
      .filter(([, verdict]) => verdict !== 'could-not-tell');
    expect(decided).toEqual([]);
  });
});

describe('a rule about an answer', () => {
  it.each(probed.map((site) => [site.id, probeOf(site)] as const))(
    'names marks of the site itself: %s',
    (_id, probe) => {
      for (const rule of [...probe.signedIn, ...probe.signedOut]) {
        expect(areMarks(rule.json)).toBe(true);
        expect(rule.status.length).toBeGreaterThan(0);
      }
    },
  );

  it.each<[string, readonly AnswerMark[] | null]>([
    ['no marks', null],
    ['an empty list of marks', []],
    ['an object anywhere', [{ path: '', is: 'object', lacks: 'error' }]],
    ['a text anywhere', [{ path: '', is: 'text' }]],
    ['an empty text', [{ path: 'code', equals: '' }]],
    ['a text as the whole body', [{ path: '', equals: 'ok' }]],
    [
      'one mark without a place beside a good one',
      [
        { path: 'a', is: 'text' },
        { path: '', is: 'text' },
      ],
    ],
  ])('is refused with %s', (_what, marks) => {
    expect(areMarks(marks)).toBe(false);
  });

  it('that has no mark decides nothing, wherever its definition came from', () => {
    // as a file or a form could bring it in, past the types
    const rule: AnswerRule = JSON.parse('{"status":[200],"json":[]}');
    const bare: AnswerRule = JSON.parse('{"status":[200],"json":null}');
    for (const one of [rule, bare]) {
      expect(readVerdict({ ...probeOf(claude), signedIn: [one] }, json(200, {}))).toBe('could-not-tell');
      expect(readVerdict({ ...probeOf(claude), signedOut: [one] }, json(200, {}))).toBe('could-not-tell');
    }
  });
});
