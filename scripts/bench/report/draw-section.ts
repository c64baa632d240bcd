import { isMet, type Section, type Target } from './section.ts';

/** A section as lines of text: the title, the table, and a line for each target. */
export function drawSection({ part, where, title, columns, rows, targets }: Section): string {
  const cells = [
    [part, ...columns],
    ...rows.map(({ name, values }) => [name, ...columns.map((_, column) => toText(values[column] ?? null))]),
  ];
  const widths = ['', ...columns].map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [`${where}: ${title}`, ...lines, ...targets.map(tellTarget)].map((line) => `  ${line}`.trimEnd()).join('\n');
}

export function tellTarget(target: Target): string {
  const { name, value, most, unit } = target;
  const amount = (number: number) => `${toText(number)}${unit === '' ? '' : ` ${unit}`}`;
  const verdict = isMet(target) ? 'met' : `missed by ${amount(value - most)}`;
  return `${name}: ${amount(value)}, at most ${amount(most)} (${verdict})`;
}

/** Whole numbers from 20 on, and at most two decimals below; `–` for what was not measured. */
export function toText(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 20) return value.toFixed(0);
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
