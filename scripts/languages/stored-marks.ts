import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceMarks } from './source-marks.ts';

const fileOf = (code: string) => join(import.meta.dirname, 'made-from', `${code}.json`);

/** From which English texts those of a language were made; empty where that was never noted. */
export function readMarks(code: string): SourceMarks {
  const file = fileOf(code);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Notes it, one key a line in the order of the alphabet, so that two changes seldom meet in one place. */
export function writeMarks(code: string, marks: SourceMarks): void {
  const sorted = Object.fromEntries(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(fileOf(code), `${JSON.stringify(sorted, null, 2)}\n`);
}
