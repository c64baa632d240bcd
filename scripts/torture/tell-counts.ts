import { existsSync, readFileSync } from 'node:fs';
import type { Counted } from '../../tests/torture/count-cases.ts';

/** Adds up what was counted, by kind, in the order in which the kinds first came. */
export function readCounts(file: string): readonly Counted[] {
  const sums = new Map<string, Counted>();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  for (const line of lines.filter((one) => one !== '')) {
    const { kind, held, broken }: Counted = JSON.parse(line);
    const known = sums.get(kind) ?? { kind, held: 0, broken: 0 };
    sums.set(kind, { kind, held: known.held + held, broken: known.broken + broken });
  }
  return [...sums.values()];
}

/** Prints the table of what was done. Returns how many cases broke a promise. */
export function tellCounts(counts: readonly Counted[], { seed, minutes }: { seed: number; minutes: number }): number {
  const sum = (which: 'held' | 'broken') => counts.reduce((total, one) => total + one[which], 0);
  const rows = [...counts, { kind: 'together', held: sum('held'), broken: sum('broken') }];
  const width = Math.max(...rows.map(({ kind }) => kind.length));
  console.log(`\n${'cases'.padEnd(width)}  ${'held'.padStart(9)}  ${'broken'.padStart(9)}`);
  for (const { kind, held, broken } of rows)
    console.log(`${kind.padEnd(width)}  ${format(held).padStart(9)}  ${format(broken).padStart(9)}`);
  console.log(`\nseed ${seed}, ${minutes} minutes`);
  return sum('broken');
}

const format = (count: number) => count.toLocaleString('en');
