import { expect, it } from 'vitest';
import { findAnswerKeys } from '../../../utils/core/site-check/answer-keys.ts';
import { html, json } from '../../fakes/site-server/answers.ts';

it.each<[string, unknown, readonly string[]]>([
  ['an error', { error: { details: { error_code: 'x' }, type: 'y' } }, ['error.details.error_code', 'error.type']],
  ['a list', [{ uuid: '1', name: 'Ada' }, { other: 1 }], ['0.uuid', '0.name']],
  ['what stands deeper than three names', { a: { b: { c: { d: 1 } } } }, ['a.b.c']],
  ['nothing', null, []],
  ['an empty object', {}, []],
])('tells the names in the JSON of %s', (_what, body, expected) => {
  expect(findAnswerKeys(json(200, body))).toEqual(expected);
});

it('tells no value, and no name that may be the number or the address of somebody', () => {
  const body = { 'ada@example.test': { secret: 'hunter2' }, '4f0c1d2e': 1, user42: 'Ada', email: 'ada@example.test' };
  expect(findAnswerKeys(json(200, body))).toEqual(['email']);
});

it('tells nothing of a page', () => {
  expect(findAnswerKeys(html(200))).toEqual([]);
});
