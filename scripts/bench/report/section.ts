/** The figures of the history, by which one bench is compared with the next; `intervals` stands in none. */
export type TargetKey =
  | 'paint'
  | 'settled'
  | 'removal'
  | 'leave'
  | 'readings'
  | 'idle-starts'
  | 'intervals'
  | 'memory'
  | 'popup-size'
  | 'scripts-size';

/** A figure that has a limit. It is met while it is at most so high. */
export type Target = {
  readonly key: TargetKey;
  readonly name: string;
  readonly value: number;
  readonly most: number;
  /** `times`, `ms`, `MiB`, `KiB`; empty for a count. */
  readonly unit: string;
};

/** One line of a table. A value is null where there is nothing to measure. */
export type Row = { readonly name: string; readonly values: readonly (number | null)[] };

/** What one part of a bench found: a table, and the targets that its figures are held against. */
export type Section = {
  readonly part: string;
  /** Where it was measured: a browser, or `no browser`. */
  readonly where: string;
  /** What is measured, and how. */
  readonly title: string;
  /** The names of the values, each with its unit. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
};

export function isMet({ value, most }: Target): boolean {
  return value <= most;
}
