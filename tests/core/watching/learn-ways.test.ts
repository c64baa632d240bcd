import { expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { learnWays } from '../../../utils/core/watching/learn-ways.ts';
import { joinLearned, withLearned } from '../../../utils/core/watching/learned-way.ts';
import { listFixedWords } from '../../../utils/core/watching/list-fixed-words.ts';
import type { WatchedPress } from '../../../utils/core/watching/sign-out-watch.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { control, pressed, requested, WIKI, watched } from './watched.ts';

const word = { name: 'action', literal: 'logout', cookie: null };
const fields = { body: 'form', fields: [word] } as const;
const home = 'https://platform.claude.com';
const [way] = learnWays(watched({ requests: [requested({ origin: home })] }), [home]);

it('proposes the request before the presses, each as the user showed it', () => {
  const ways = learnWays(watched({ requests: [requested()], presses: [pressed()] }), [WIKI]);
  expect(ways.map(({ method, says, reason, chosen }) => [method.kind, says, reason, chosen])).toEqual([
    ['http', null, 'shown', true],
    ['press', 'Log out', 'shown', false],
  ]);
});

it('uses a request that was only seen where a probe can judge it, with the presses behind; alone it is all there is', () => {
  const gradesOf = (presses: readonly WatchedPress[]) =>
    learnWays(watched({ requests: [requested()], presses }), [WIKI]).map(({ method }) => method.grade);
  expect([gradesOf([pressed()]), gradesOf([])]).toEqual([['C', 'B'], ['B']]);
});

it('says of the presses what the last of them was called, and not what was pressed later', () => {
  const later = pressed({ at: NOON + MINUTE, control: control({ mark: { name: 'Sign in', place: 'main:1>a:1' } }) });
  const ways = learnWays(watched({ presses: [pressed(), later] }), [WIKI]);
  expect(ways.map(({ says }) => says)).toEqual(['Log out']);
});

it('names the fixed words of a request, so that they are shown before they are kept', () => {
  const [form] = learnWays(watched({ requests: [requested(fields)] }), [WIKI]);
  const [json] = learnWays(watched({ requests: [requested({ ...fields, body: 'json' })] }), [WIKI]);
  expect([form, json].map((one) => one && listFixedWords(one.method))).toEqual([['action=logout'], ['action=logout']]);
  expect(
    listFixedWords({ kind: 'guide', scope: 'this-browser', url: WIKI, guide: 'account-menu', grade: 'A' }),
  ).toEqual([]);
});

it("puts a learned way in front of the site's own, marked as seen by this user on that day", () => {
  if (!way) throw new Error('No way');
  const known = withLearned([], 'claude-console', [way.method], NOON);
  const { evidence, signOut } = joinLearned(claudeConsole, known);
  expect(signOut.map(({ kind }) => kind)).toEqual(['http', 'guide']);
  expect(evidence.at(-1)).toMatchObject({
    fact: 'signOut',
    source: 'seen by this user',
    seenAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

it('takes the place of what was learned earlier of that site, and of no other', () => {
  if (!way) throw new Error('No way');
  const first = withLearned(withLearned([], 'a', [way.method], 1), 'b', [way.method], 2);
  expect(
    withLearned(first, 'a', [way.method, way.method], 3).map(({ siteId, seenAt }) => `${siteId} ${seenAt}`),
  ).toEqual(['b 2', 'a 3', 'a 3']);
});

it('joins nothing that leads elsewhere, and nothing to another site', () => {
  if (!way) throw new Error('No way');
  const elsewhere = { ...way.method, url: 'https://elsewhere.example/logout' };
  expect(joinLearned(claudeConsole, withLearned([], 'claude-console', [elsewhere], NOON))).toBe(claudeConsole);
  expect(joinLearned(claudeConsole, withLearned([], 'claude', [way.method], NOON))).toBe(claudeConsole);
});
