import { type Pieces, parseText } from '../../utils/core/words/parse-text.ts';

/** A line of a text as it may stand on a screen: letters, and null for each place that is filled. */
export type Line = readonly (string | null)[];

/** Every line that a text of a locale file can become: each of its plural forms and choices, line by line. */
export function linesOf(text: string): readonly Line[] {
  const numbered = text.replaceAll(/\$(\d)/g, '{place$1}');
  return expand(parseText(numbered)).flatMap(splitLines);
}

function expand(pieces: Pieces): readonly Line[] {
  return pieces.reduce<readonly Line[]>(
    (begun, piece) => {
      if (typeof piece === 'string') return begun.map((line) => [...line, piece]);
      if (!('cases' in piece)) return begun.map((line) => [...line, null]);
      const forms = Object.values(piece.cases).flatMap(expand);
      return begun.flatMap((line) => forms.map((form) => [...line, ...form]));
    },
    [[]],
  );
}

function splitLines(line: Line): readonly Line[] {
  const lines: (string | null)[][] = [[]];
  for (const piece of line) {
    const [first = '', ...others] = piece?.split('\n') ?? [];
    lines.at(-1)?.push(piece === null ? null : first);
    for (const other of others) lines.push([other]);
  }
  return lines;
}
