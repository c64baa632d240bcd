import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion } from './package/package-version.ts';
import { findNotes } from './release/find-notes.ts';

/**
 * `node scripts/release-notes.ts 1.2.0` prints the notes of the version that is about to be released, or says what is
 * missing.
 */
const root = join(import.meta.dirname, '..');
const [wanted = ''] = process.argv.slice(2);

try {
  if (readVersion(root) !== wanted) throw new Error(`package.json says ${readVersion(root)}, not ${wanted}`);
  console.log(findNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), wanted));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
