import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './architecture/source-files.ts';

/** A text of a locale file. `$1` to `$9` are replaced when it is said. */
type Message = { readonly message: string };

const folder = join(root, 'public/_locales');
const read = (language: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));

const english = read('en');
const languages = readdirSync(folder);

/** The replacements that a text asks for, each once. Their order may differ between languages. */
const placesOf = (text: Message | undefined) => [...new Set(text?.message.match(/\$\d/g) ?? [])].sort();

describe.each(languages)('the texts in %s', (language) => {
  const texts = read(language);

  it('have every key of the English ones, and no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  it('have the same replacements as the English ones', () => {
    const wrong = Object.keys(english).filter((key) => `${placesOf(texts[key])}` !== `${placesOf(english[key])}`);
    expect(wrong).toEqual([]);
  });

  it('are not empty', () => {
    expect(Object.keys(texts).filter((key) => !texts[key]?.message.trim())).toEqual([]);
  });
});

it('include English, which every other language is compared with', () => {
  expect(languages).toContain('en');
});

/** English texts that two keys share, because another language may say the two differently. */
const alike: Readonly<Record<string, string>> = {
  'kindIn, siteInStore': 'a number in parentheses, and the cookie store that a site is signed in in',
  'quietFrom, sentWay': 'a time at which something begins, and the place that a request was sent from',
  'scopeHere, thisBrowser': 'what was to end, beside "everywhere", and an entry in a list of devices',
  'leaveWaiting, sentWaiting': 'a site that was not asked yet, and a request that was not answered yet',
};

it('say in English the same under one key only, unless another language may say it differently', () => {
  const keysOf = Map.groupBy(Object.keys(english).sort(), (key) => english[key]?.message);
  const shared = [...keysOf.values()].filter((keys) => keys.length > 1).map((keys) => keys.join(', '));
  expect(shared.sort()).toEqual(Object.keys(alike).sort());
});
