import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptedWarnings } from './lint/accepted-warnings.ts';
import { compareWarnings, type Finding } from './lint/compare-warnings.ts';
import { buildExtension } from './package/build-extension.ts';

/**
 * Builds the package for Firefox and shows it to the linter of addons.mozilla.org. What it finds has to be exactly the
 * warnings of `lint/accepted-warnings.ts`.
 */
const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'lights-out-lint-'));
const MOST = 64 * 1024 * 1024;

try {
  await buildExtension({ out: work, browser: 'firefox' });
  const differences = compareWarnings(await lint(join(work, 'firefox')), acceptedWarnings);
  for (const line of differences) console.error(line);
  if (differences.length > 0)
    console.error('Mend it, or name it with its reason in scripts/lint/accepted-warnings.ts.');
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The linter ends with 1 where it found an error; its answer says the same. */
async function lint(folder: string): Promise<readonly Finding[]> {
  const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, [linter, '--output', 'json', folder], { maxBuffer: MOST }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { errors, warnings, notices } = JSON.parse(said);
  return [...errors, ...warnings, ...notices];
}
