import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageCodes, readTexts } from '../../scripts/languages/read-languages.ts';
import { findOutdated, marksOf } from '../../scripts/languages/source-marks.ts';
import { readMarks } from '../../scripts/languages/stored-marks.ts';
import { findListings } from '../../scripts/store/find-listings.ts';
import { listingTexts, marksName, shapeOf } from '../../scripts/store/listing-texts.ts';
import { readListing } from '../../scripts/store/read-listing.ts';
import { createWords } from '../../utils/core/words/create-words.ts';
import type { Words } from '../../utils/core/words/words.ts';
import { root } from '../architecture/source-files.ts';

/** The most characters that a store takes: the smallest number of Chrome Web Store, Firefox and Edge Add-ons. */
const MOST = { name: 45, summary: 132, firefoxSummary: 250, description: 10_000, title: 40, caption: 120, tile: 40 };
/** The fewest that Edge Add-ons takes. */
const LEAST_DESCRIPTION = 250;
const PICTURES = 5;
const listings = findListings();
const translated = [...listings].filter(([language]) => language !== 'en');
const read = (language: string) => readFileSync(join(root, 'docs/store', language, 'listing.md'), 'utf8');
/** With plain spaces: French has narrow ones that a person may type as plain. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
/** What the description names in the words of the screens. */
const onScreen = (words: Words) => [
  words('signOutHere'),
  words('leavingThisComputer'),
  words('whyOut'),
  words('outcomeLead', { outcome: 'signed-out' }),
  words('outcomeLead', { outcome: 'could-not-tell' }),
];

it('there is a listing in every language that the screens speak', () => {
  expect([...listings.keys()].sort()).toEqual([...languageCodes].sort());
});

describe.each([...listings])('the listing in %s', (language, listing) => {
  it.each(['name', 'summary', 'firefoxSummary', 'description', 'tile'] as const)('has a %s that fits', (field) => {
    expect(listing[field].length).toBeLessThanOrEqual(MOST[field]);
  });

  it('has a description that no store finds too short', () => {
    expect(listing.description.length).toBeGreaterThanOrEqual(LEAST_DESCRIPTION);
  });

  it('says in one line what stands in one line', () => {
    for (const text of [listing.name, listing.summary, listing.firefoxSummary, listing.tile])
      expect(text).not.toContain('\n');
  });

  it('has a title and a caption for each picture', () => {
    expect(listing.pictures).toHaveLength(PICTURES);
    for (const { title, caption } of listing.pictures) {
      expect(title.length, title).toBeLessThanOrEqual(MOST.title);
      expect(caption.length, caption).toBeGreaterThan(0);
      expect(caption.length, caption).toBeLessThanOrEqual(MOST.caption);
    }
  });

  it('is plain text: the stores show no marks', () => {
    expect(listing.description).not.toMatch(/\*\*|\]\(|^#|<\w/m);
  });

  it('praises nothing: no exclamation mark, no first place, no percentage', () => {
    for (const { message } of Object.values(listingTexts(listing))) expect(message).not.toMatch(/[!！]|#1|\d ?%/);
  });

  it('has the name and the summary of the package, and names buttons and results as the screens do', () => {
    const texts = readTexts(language);
    expect([listing.name, listing.summary]).toEqual([
      texts.extensionName?.message,
      texts.extensionDescription?.message,
    ]);
    const words = createWords((key) => texts[key]?.message ?? '', language.replace('_', '-'));
    for (const said of onScreen(words)) expect(plain(listing.description)).toContain(plain(said));
    expect(listing.pictures[3]?.title).toBe(texts.whyOut?.message);
  });

  it('says in its head whether a native speaker has read it, and asks for readers where none has', () => {
    const [, , state = '', , request = ''] = read(language).split('\n');
    expect(state).toMatch(/^Read by a native speaker: (yes\.|no\. Readers are welcome\.)$/);
    if (state.includes(': no.')) expect(request).toMatch(/.{20,}/);
  });
});

describe.each(translated)('the listing in %s, beside the English one', (language, listing) => {
  const english = listings.get('en') ?? listing;

  it('has the same parts, and its description the same lines', () => {
    expect(Object.keys(listingTexts(listing))).toEqual(Object.keys(listingTexts(english)));
    expect(shapeOf(listing)).toEqual(shapeOf(english));
  });

  it('says what the English one says today', () => {
    expect(
      findOutdated(readMarks(marksName(language)), listingTexts(english)),
      `Read these again, then: node scripts/store/made.ts ${language} <names>`,
    ).toEqual([]);
  });

  it('is translated: no text but the name is the English one', () => {
    const inEnglish = new Set(Object.values(listingTexts(english)).map(({ message }) => message));
    const same = Object.values(listingTexts(listing)).filter(({ message }) => inEnglish.has(message));
    expect(same.map(({ message }) => message)).toEqual([listing.name]);
  });
});

it('a listing is to be read again where a paragraph of the English one has changed, and only there', () => {
  const [, english] = [...listings].find(([language]) => language === 'en') ?? [];
  if (english === undefined) throw new Error('There is no listing in English');
  const marks = marksOf(listingTexts(english));
  const changed = { ...english, description: english.description.replace('It has no server', 'It needs no server') };
  expect(findOutdated(marks, listingTexts(changed))).toEqual(['description 5']);
});

it('a listing without a text is refused by the name of its heading', () => {
  expect(() => readListing('# X\n\n## Name\n\nX\n')).toThrow('The listing has no text under "Summary"');
});
