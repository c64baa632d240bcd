import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Listing, readListing } from './read-listing.ts';

const folder = join(import.meta.dirname, '../../docs/store');

/** The listings of all languages, by the name of the language's folder. */
export function findListings(): ReadonlyMap<string, Listing> {
  const languages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'listing.md')));
  return new Map(
    languages.map((language) => [language, readListing(readFileSync(join(folder, language, 'listing.md'), 'utf8'))]),
  );
}
