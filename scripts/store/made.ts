import { marksOf } from '../languages/source-marks.ts';
import { readMarks, writeMarks } from '../languages/stored-marks.ts';
import { findListings } from './find-listings.ts';
import { listingTexts, marksName } from './listing-texts.ts';

/**
 * `node scripts/store/made.ts de "description 3" tile`: notes that these texts of a language's listing say what the
 * English ones say today. Without names: all of them.
 */
const [language = '', ...named] = process.argv.slice(2);
const listings = findListings();
const english = listings.get('en');
if (english === undefined) throw new Error('There is no listing in English');
const now = marksOf(listingTexts(english));
const unknown = named.filter((part) => !(part in now));
if (language === 'en' || !listings.has(language)) {
  console.error(`Name one of these: ${[...listings.keys()].filter((one) => one !== 'en').join(', ')}.`);
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(`There is no such text: ${unknown.join(', ')}. There are: ${Object.keys(now).join(', ')}.`);
  process.exitCode = 2;
} else {
  const kept = Object.entries(readMarks(marksName(language))).filter(([part]) => part in now);
  const made = Object.entries(now).filter(([part]) => named.length === 0 || named.includes(part));
  writeMarks(marksName(language), Object.fromEntries([...kept, ...made]));
  console.log(`Noted: ${made.length}.`);
}
