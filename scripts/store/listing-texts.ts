import type { Messages } from '../languages/find-faults.ts';
import type { Listing } from './read-listing.ts';

/**
 * The texts of a listing by a name for each, such as `description 3` (its third paragraph) or `picture 2 caption`, so
 * that a change of one is told apart from a change of another.
 */
export function listingTexts(listing: Listing): Messages {
  const { name, summary, firefoxSummary, description, pictures, tile } = listing;
  const texts = [
    ...Object.entries({ name, summary, firefoxSummary, tile }),
    ...description.split('\n\n').map((paragraph, index) => [`description ${index + 1}`, paragraph] as const),
    ...pictures.flatMap(({ title, caption }, index) => [
      [`picture ${index + 1} title`, title] as const,
      [`picture ${index + 1} caption`, caption] as const,
    ]),
  ];
  return Object.fromEntries(texts.map(([part, message]) => [part, { message }]));
}

/** What kind each line of a description is: a listing in another language has the same, line by line. */
export function shapeOf({ description }: Listing): readonly ('blank' | 'point' | 'text')[] {
  return description.split('\n').map((line) => {
    if (line === '') return 'blank';
    return line.startsWith('• ') ? 'point' : 'text';
  });
}

/** Under which name the marks of a language's listing are kept beside those of its texts. */
export const marksName = (language: string) => `listings/${language}`;
