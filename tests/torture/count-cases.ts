import { appendFileSync } from 'node:fs';

/** What became of so many cases of one kind. */
export type Counted = { readonly kind: string; readonly held: number; readonly broken: number };

/**
 * Counts cases that were really done, for the table of `npm run torture`: a line at once in the file that
 * LIGHTS_OUT_CASES_FILE names, so that a process which is ended has counted what it did. Elsewhere it does nothing.
 */
export function countCases(kind: string, { held = 0, broken = 0 }: Partial<Omit<Counted, 'kind'>>): void {
  const file = process.env.LIGHTS_OUT_CASES_FILE;
  if (file === undefined || file === '' || held + broken === 0) return;
  appendFileSync(file, `${JSON.stringify({ kind, held, broken } satisfies Counted)}\n`);
}
