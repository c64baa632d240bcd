import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findListings } from '../../scripts/store/find-listings.ts';
import { readListing } from '../../scripts/store/read-listing.ts';
import { root } from '../architecture/source-files.ts';

/** The most characters that a store takes; the smaller number where both have the field. */
const MOST = { name: 50, summary: 132, firefoxSummary: 250, description: 15_000, title: 40, caption: 120, tile: 40 };
const PICTURES = 5;
const listings = findListings();
const localeOf = (language: string) => join(root, 'public/_locales', language, 'messages.json');

it('there is a listing in English', () => {
  expect([...listings.keys()]).toContain('en');
});

describe.each([...listings])('the listing in %s', (_language, listing) => {
  it.each(['name', 'summary', 'firefoxSummary', 'description', 'tile'] as const)('has a %s that fits', (field) => {
    expect(listing[field].length).toBeLessThanOrEqual(MOST[field]);
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
});

it.each([...listings].filter(([language]) => existsSync(localeOf(language))))(
  'the listing in %s has the name and the summary of the package in that language',
  (language, { name, summary }) => {
    const { extensionName, extensionDescription } = JSON.parse(readFileSync(localeOf(language), 'utf8'));
    expect([name, summary]).toEqual([extensionName.message, extensionDescription.message]);
  },
);

it('a listing without a text is refused by the name of its heading', () => {
  expect(() => readListing('# X\n\n## Name\n\nX\n')).toThrow('The listing has no text under "Summary"');
});
