/** A Markdown table whose columns are padded to equal width, so that the file itself is easy to read. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

/**
 * Puts a generated text between its two marks, `<!-- generated: name -->` and `<!-- end -->`.
 *
 * @throws if the document has no such marks
 */
export function fillBlock(document: string, name: string, text: string): string {
  const begin = `<!-- generated: ${name} -->`;
  const start = document.indexOf(begin);
  const end = document.indexOf('<!-- end -->', start);
  if (start < 0 || end < 0) throw new Error(`There is no block "${name}" to fill.`);
  return `${document.slice(0, start)}${begin}\n\n${text}\n\n${document.slice(end)}`;
}

/** "a, b and c". */
export function toList(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}
