import { findFaults } from './find-faults.ts';
import { languageCodes, readTexts } from './read-languages.ts';
import { findOutdated } from './source-marks.ts';
import { readMarks } from './stored-marks.ts';

/**
 * `node scripts/languages/check.ts de`: prints what is missing or wrong in a language's file, one line a fault, and
 * which of its texts were made from an English one that is another today.
 */
const [code = ''] = process.argv.slice(2);
if (!languageCodes.includes(code)) {
  console.error(
    `Name one of these: ${languageCodes.join(', ')}. For a new one, make public/_locales/<code>/messages.json.`,
  );
  process.exitCode = 2;
} else {
  const faults = findFaults(code, readTexts(code), readTexts('en'));
  for (const fault of faults) console.log(fault);
  const outdated = code === 'en' ? [] : findOutdated(readMarks(code), readTexts('en'));
  for (const key of outdated)
    console.log(`${key}: its English text has changed. Read it again, then note it with made.ts`);
  console.log(faults.length === 0 ? 'Complete.' : `${faults.length} left. Until they are done, it is not offered.`);
  process.exitCode = faults.length + outdated.length === 0 ? 0 : 1;
}
