import { appendFileSync } from 'node:fs';
import type { Counted } from '../../tests/torture/count-cases.ts';

/** Adds one line to the file of what was done. */
export function appendCount(file: string, counted: Counted): void {
  appendFileSync(file, `${JSON.stringify(counted)}\n`);
}
