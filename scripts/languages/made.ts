import { languageCodes, readTexts } from './read-languages.ts';
import { marksOf } from './source-marks.ts';
import { readMarks, writeMarks } from './stored-marks.ts';

/**
 * `node scripts/languages/made.ts de signOutHere done`: notes that these texts of a language say what the English ones
 * say today. Without keys: all of them.
 */
const [code = '', ...named] = process.argv.slice(2);
const now = marksOf(readTexts('en'));
const unknown = named.filter((key) => !(key in now));
if (code === 'en' || !languageCodes.includes(code)) {
  console.error(`Name one of these: ${languageCodes.filter((one) => one !== 'en').join(', ')}.`);
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(`There is no text with this key: ${unknown.join(', ')}.`);
  process.exitCode = 2;
} else {
  const kept = Object.entries(readMarks(code)).filter(([key]) => key in now);
  const made = Object.entries(now).filter(([key]) => named.length === 0 || named.includes(key));
  writeMarks(code, Object.fromEntries([...kept, ...made]));
  console.log(`Noted: ${made.length}.`);
}
