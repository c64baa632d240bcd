import { below, type SourceFile } from './source-files.ts';

const WIDTH = 120;

/** A text that may not be broken, in UTF-16 units: shorter ones leave room to wrap around them. */
const LONG_TEXT = 40;

/**
 * Lists the lines over the width, as `path:line`. A line is excused by the texts, templates and patterns on it that are
 * long themselves: to break one would change what it says, or hide it from a search. Comments are never excused.
 */
export function findLongLines(file: SourceFile): string[] {
  const lines = file.text.split('\n');
  if (lines.every((line) => line.length <= WIDTH)) return [];
  const texts = below(file.program).filter(
    ({ type }) => type === 'Literal' || type === 'TemplateLiteral' || type === 'JSXText',
  );
  let start = 0;
  return lines.flatMap((line, index) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const excused = texts.some((text) => covered(text, from, to) >= LONG_TEXT);
    return line.length <= WIDTH || excused ? [] : [`${file.path}:${index + 1}`];
  });
}

/** How much of a line a text covers. */
function covered({ start, end }: { readonly start: number; readonly end?: unknown }, from: number, to: number): number {
  return typeof end === 'number' ? Math.min(end, to) - Math.max(start, from) : 0;
}
