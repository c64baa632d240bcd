import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFaults, formsOf, type Messages } from '../scripts/languages/find-faults.ts';
import { findOutdated, marksOf } from '../scripts/languages/source-marks.ts';
import { readMarks } from '../scripts/languages/stored-marks.ts';
import { findPlaces } from '../utils/core/words/find-places.ts';
import { parseText } from '../utils/core/words/parse-text.ts';
import { root } from './architecture/source-files.ts';

const folder = join(root, 'public/_locales');
const read = (language: string): Messages => JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));

const english = read('en');
const languages = readdirSync(folder);

it.each(languages)('the texts in %s lack nothing, and nothing is wrong in them', (language) => {
  expect(findFaults(language, read(language), english)).toEqual([]);
});

it.each(languages)('the head of the file in %s says whether a native speaker has read it', (language) => {
  expect(read(language).languageOfTexts?.description).toMatch(/Read by a native speaker: (yes|no)\.$/);
});

it.each(languages.filter((language) => language !== 'en'))(
  'the texts in %s say what English says today',
  (language) => {
    expect(
      findOutdated(readMarks(language), english),
      `Read these again, then: node scripts/languages/made.ts ${language} <keys>`,
    ).toEqual([]);
  },
);

it('a text is to be read again when its English one has changed, and when that was never noted', () => {
  const before = { kept: { message: 'Sign out' }, changed: { message: 'Ended.' } };
  const now = { ...before, changed: { message: 'Signed out.' }, added: { message: 'Done' } };
  expect(findOutdated(marksOf(before), now)).toEqual(['changed', 'added']);
});

it('tell the translator what stands in each place', () => {
  const silent = Object.entries(english).flatMap(([key, { message, description = '' }]) =>
    [...findPlaces(parseText(message)).keys()]
      .filter((name) => !description.includes(`{${name}}:`))
      .map((name) => `${key}: say in its description what "{${name}}:" is`),
  );
  expect(silent).toEqual([]);
});

describe('a file of a language is refused', () => {
  const model = {
    plain: { message: 'Sign out' },
    named: { message: '{site} in {count, plural, one {# tab} other {# tabs}}' },
  };
  const plain = { message: 'Wyloguj' };
  const named = { message: '{site}, {count, plural, one {#} few {#} many {#} other {#}}' };

  it.each([
    ['a key that is missing', { plain }, ['named: is missing']],
    ['a key too many', { plain, named, more: plain }, ['more: is not in the English file']],
    ['a dollar sign', { plain: { message: '$1' }, named }, ['plain: holds a dollar sign']],
    ['an empty text', { plain: { message: ' ' }, named }, ['plain: is empty']],
    [
      'a text that makes no sense',
      { plain: { message: '{site' }, named },
      ['plain: Expected a kind of place at 5 in "{site"'],
    ],
    [
      'another place',
      { plain, named: { message: '{host} {count, number}' } },
      ['named: lacks the place {site} (string)', 'named: has a place that English lacks: {host} (string)'],
    ],
    [
      'a form that is missing, and one too many',
      { plain, named: { message: '{site} {count, plural, one {#} two {#} many {#} other {#}}' } },
      ['named: lacks the form "few"', 'named: has the form "two", which this language does not know'],
    ],
  ])('with %s', (_, texts: Messages, faults) => {
    expect(findFaults('pl', texts, model)).toEqual(faults);
  });

  it('but not where nothing is wrong, nor for a form that only millions need', () => {
    expect(findFaults('pl', { plain, named }, model)).toEqual([]);
    expect(formsOf('fr')).toEqual(['one', 'other']);
  });
});

it('include English, which every other language is compared with', () => {
  expect(languages).toContain('en');
});

/** English texts that two keys share, because another language may say the two differently. */
const alike: Readonly<Record<string, string>> = {
  'quietFrom, sentWay': 'a time at which something begins, and the place that a request was sent from',
};

it('say in English the same under one key only, unless another language may say it differently', () => {
  const keysOf = Map.groupBy(Object.keys(english).sort(), (key) => english[key]?.message);
  const shared = [...keysOf.values()].filter((keys) => keys.length > 1).map((keys) => keys.join(', '));
  expect(shared.sort()).toEqual(Object.keys(alike).sort());
});

/** Before there were twelve languages, and a first page, a help page, rules and reminders that follow. */
const FORMER_TEXTS = 819;

it('say it all in fewer texts than before they were translated: one text is one thing to say', () => {
  expect(Object.keys(english).length).toBeLessThan(FORMER_TEXTS);
});
