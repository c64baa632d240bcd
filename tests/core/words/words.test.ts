import { describe, expect, it } from 'vitest';
import { createWords } from '../../../utils/core/words/create-words.ts';
import { findPlaces } from '../../../utils/core/words/find-places.ts';
import { parseText } from '../../../utils/core/words/parse-text.ts';

/** Says one text in a language. Any key does: each has this text. */
const say = (language: string, text: string, values: object): string => {
  const words: (key: 'cookiesLeft', values: never) => string = createWords(() => text, language);
  return words('cookiesLeft', values as never);
};

describe('a text', () => {
  it('is said with its places filled by their names, in any order', () => {
    expect(say('en', '{site} goes in {left}.', { left: '2 days', site: 'Claude' })).toBe('Claude goes in 2 days.');
    expect(say('ja', '{left}で{site}は終わります。', { left: '2日', site: 'Claude' })).toBe(
      '2日でClaudeは終わります。',
    );
  });

  it('writes numbers as its language does', () => {
    expect(say('en', '{count, number} cookies', { count: 12345 })).toBe('12,345 cookies');
    expect(say('de', '{count, number} Cookies', { count: 12345 })).toBe('12.345 Cookies');
    expect(say('ar-EG', '{count, number}', { count: 12345 })).toBe('١٢٬٣٤٥');
  });

  it('may choose by a word, and falls back to the other case', () => {
    const text = '{where, select, private {in a private window} other {here}}';
    expect(say('en', text, { where: 'private' })).toBe('in a private window');
    expect(say('en', text, { where: 'default' })).toBe('here');
  });

  it('takes no other word than those it names where its other case is empty', () => {
    const text = '{why, select, busy {It is busy.} gone {It is gone.} other {}}';
    expect([...findPlaces(parseText(text))]).toEqual([['why', "'busy' | 'gone'"]]);
    expect(say('en', text, { why: 'gone' })).toBe('It is gone.');
  });

  it('takes what fills it as it is, braces, dollars and all', () => {
    expect(say('en', '“{name}” of {site}', { name: '{site} $1 #', site: 'Claude' })).toBe('“{site} $1 #” of Claude');
  });

  it('keeps a number sign that stands for no number', () => {
    expect(say('en', 'about:preferences#privacy', {})).toBe('about:preferences#privacy');
  });

  it('has places inside its plural forms, and the forms may stand inside a choice', () => {
    const text =
      '{what, select, tab {{count, plural, one {# tab of {site}} other {# tabs of {site}}}} other {all of {site}}}';
    expect(say('en', text, { what: 'tab', count: 2, site: 'Claude' })).toBe('2 tabs of Claude');
    expect(say('en', text, { what: 'all', count: 2, site: 'Claude' })).toBe('all of Claude');
    expect([...findPlaces(parseText(text))]).toEqual([
      ['what', "'tab' | 'other'"],
      ['count', 'number'],
      ['site', 'string'],
    ]);
  });
});

describe('plural forms', () => {
  const forms = '{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}';
  it.each([
    ['en', { 0: 'other', 1: 'one', 2: 'other', 21: 'other' }],
    ['fr', { 0: 'one', 1: 'one', 2: 'other', 1000000: 'many' }],
    ['ru', { 1: 'one', 3: 'few', 5: 'many', 11: 'many', 21: 'one', 22: 'few' }],
    ['pl', { 1: 'one', 3: 'few', 5: 'many', 21: 'many', 22: 'few' }],
    ['ar', { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 11: 'many', 100: 'other' }],
    ['ja', { 0: 'other', 1: 'other' }],
  ])('of %s are chosen as its speakers count', (language, expected) => {
    const said = Object.keys(expected).map((n) => [n, say(language, forms, { n: Number(n) })]);
    expect(Object.fromEntries(said)).toEqual(expected);
  });

  it('may name a number of their own, before the category', () => {
    const text = '{n, plural, =0 {nothing} one {# thing} other {# things}}';
    expect([0, 1, 1234].map((n) => say('en', text, { n }))).toEqual(['nothing', '1 thing', '1,234 things']);
  });
});

it.each([
  ['{site', 'a kind of place'],
  ['site}', 'the end'],
  ['{}', 'a name'],
  ['{n, plural, one {#}}', 'a case "other"'],
  ['{n, plural, some {#} other {#}}', 'a case "other"'],
  ['{n, ordinal}', 'a kind of place'],
])('a text that makes no sense is refused: %s', (text, wanted) => {
  expect(() => parseText(text)).toThrow(`Expected ${wanted}`);
});
