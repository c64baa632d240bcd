import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../utils/core/answers/answer.ts';
import { readVerdict } from '../../utils/core/answers/read-answer.ts';
import { type AnswerMark, areMarks } from '../../utils/core/sites/answer-mark.ts';
import { hasMark } from '../../utils/core/sites/has-mark.ts';
import type { AnswerRule, Probe } from '../../utils/core/sites/site.ts';
import { allSites } from '../../utils/sites/all-sites.ts';
import { claude } from '../../utils/sites/claude.ts';
import { probeOf } from '../fakes/samples/site-parts.ts';
import { json } from '../fakes/site-server/answers.ts';
import { practiceDefinitions } from '../practice-sites/practice-definitions.ts';
import { foreignAnswers } from './foreign-answers.ts';
import { learned, learnedProbes, page } from './learned-probes.ts';

const probed = [...allSites, ...practiceDefinitions].filter(({ probe }) => probe !== null);
const isNullAnswer = (probe: Probe, what: string) =>
  what === 'null, 200' &&
  probe.signedOut.some((rule) => 'json' in rule && rule.json.some((one) => 'whole' in one && one.whole === 'null'));

describe("an answer that is not the site's own", () => {
  it('is one of at least 40 kinds', () => {
    expect(new Set(foreignAnswers.map(([what]) => what)).size).toBe(foreignAnswers.length);
    expect(foreignAnswers.length).toBeGreaterThan(40);
  });

  const all = [...probed.map((site) => [site.id, probeOf(site)] as const), ...learnedProbes];
  it.each(all)('decides nothing at %s', (_id, probe) => {
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
        expect(hasMark(rule)).toBe(true);
        expect('redirect' in rule || rule.status.length > 0).toBe(true);
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

  it.each<[string, AnswerRule]>([
    ['a page with a password field', { status: [200], page: { has: ['password-field'], lacks: [] } }],
    ['a page that leads to a front page', { status: [200], page: { has: ['link /', 'id main'], lacks: ['id user'] } }],
    ['a form without a place', { status: [200], page: { has: ['form POST'], lacks: [] } }],
    ['a text that is no part of a page', { status: [200], page: { has: ['Sign out'], lacks: [] } }],
    ['a redirect to the front page', { redirect: '/' }],
    ['a redirect to nothing', { redirect: '' }],
    ['a redirect to another host', { redirect: '//news.example/login' }],
    ['a redirect to a whole address', { redirect: 'https://news.example/login' }],
    ['a redirect with a query', { redirect: '/login?next=/' }],
    ['null anywhere', { status: [200], json: [{ path: '', is: 'null', keys: [''] }] }],
    ['null beside keys that are not its own', { status: [200], json: [{ path: 'user', is: 'null', keys: [] }] }],
  ])('is refused with %s', (_what, rule) => {
    expect(hasMark(rule)).toBe(false);
  });

  it.each<[string, AnswerRule, RawAnswer]>([
    ['has one part and not another', learned.page, page('<form method=post action=/login><input name=email></form>')],
    ['redirects to a path that it names', { redirect: '/login' }, { kind: 'redirect', to: '/login' }],
    ['holds null and no other keys', learned.nobody, json(200, { user: null })],
  ])('is met by an answer that %s', (_what, rule, raw) => {
    const probe = { ...probeOf(claude), signedIn: [], signedOut: [rule] };
    expect(readVerdict(probe, raw)).toBe('no');
  });

  it.each<[string, AnswerRule, RawAnswer]>([
    ['another part too', learned.page, page('<form method=post action=/login><input name=email></form><a href=/out>')],
    ['the part in a comment', learned.page, page('<!--<form method=post action=/login><input name=email></form>-->')],
    ['another status', learned.page, page('<form method=post action=/login><input name=email></form>', 500)],
    ['no type of a page', learned.page, json(200, '<form method=post action=/login><input name=email></form>')],
    ['another path', { redirect: '/login' }, { kind: 'redirect', to: '/maintenance' }],
    ['a path at another host', { redirect: '/login' }, { kind: 'redirect', to: null }],
    ['a path that was not asked for', { redirect: '/login' }, { kind: 'redirect' }],
    ['null among other keys', learned.nobody, json(200, { user: null, portal: 'hotel' })],
    ['null beside an error', learned.nobody, json(200, { user: null, error: 'busy' })],
    ['nothing at the place', learned.nobody, json(200, {})],
    ['false at the place', learned.nobody, json(200, { user: false })],
  ])('is not met by an answer with %s', (_what, rule, raw) => {
    const probe = { ...probeOf(claude), signedIn: [], signedOut: [rule] };
    expect(readVerdict(probe, raw)).toBe('could-not-tell');
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
