import { findFaults } from './find-faults.ts';
import { languageCodes, readTexts } from './read-languages.ts';

/** `node scripts/languages/check.ts de`: prints what is missing or wrong in a language's file, one line a fault. */
const [code = ''] = process.argv.slice(2);
if (!languageCodes.includes(code)) {
  console.error(
    `Name one of these: ${languageCodes.join(', ')}. For a new one, make public/_locales/<code>/messages.json.`,
  );
  process.exitCode = 2;
} else {
  const faults = findFaults(code, readTexts(code), readTexts('en'));
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? 'Complete.' : `${faults.length} left. Until they are done, it is not offered.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
