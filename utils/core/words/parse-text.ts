/**
 * A piece of a text: letters as they are, or a place to fill. `number` is written as the language writes numbers;
 * `plural` chooses by a number, `select` by a word.
 */
export type Piece =
  | string
  | { readonly kind: 'text' | 'number'; readonly name: string }
  | { readonly kind: 'plural' | 'select'; readonly name: string; readonly cases: Readonly<Record<string, Pieces>> };
export type Pieces = readonly Piece[];

/**
 * Reads a text in the part of ICU MessageFormat that the locale files use: `{name}`, `{name, number}`,
 * `{name, plural, =0 {…} one {…} other {…}}` with `#` for the number, `{name, select, word {…} other {…}}`. There is no
 * quoting: no text shows a brace. Throws a `SyntaxError` with the place where the text ends to make sense.
 */
export function parseText(text: string): Pieces {
  let at = 0;
  const fail = (wanted: string): never => {
    throw new SyntaxError(`Expected ${wanted} at ${at} in "${text}"`);
  };
  /** What stands here and fits, passed over. The pattern is sticky. */
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const need = (pattern: RegExp, wanted: string): string => take(pattern) || fail(wanted);

  /** `counted` is the number that `#` stands for. */
  function readPieces(counted: string | null): Piece[] {
    const pieces: Piece[] = [];
    for (;;) {
      const plain = take(counted === null ? /[^{}]+/y : /[^{}#]+/y);
      if (plain !== '') pieces.push(plain);
      else if (take(/\{/y)) pieces.push(readPlace(counted));
      else if (counted !== null && take(/#/y)) pieces.push({ kind: 'number', name: counted });
      else return pieces;
    }
  }

  function readPlace(counted: string | null): Piece {
    const name = need(/[a-z]\w*/iy, 'a name');
    if (take(/\}/y)) return { kind: 'text', name };
    const kind = need(/, (?:number|plural|select)\b/y, 'a kind of place').slice(2);
    if (kind === 'plural' || kind === 'select') {
      need(/,/y, 'a comma');
      const cases: Record<string, Pieces> = {};
      for (let word = readCase(kind); word !== ''; word = readCase(kind)) {
        need(/\{/y, 'a brace');
        cases[word] = readPieces(kind === 'plural' ? name : counted);
        need(/\}/y, 'a closing brace');
      }
      if (!('other' in cases)) fail('a case "other"');
      need(/\s*\}/y, 'a closing brace');
      return { kind, name, cases };
    }
    need(/\}/y, 'a closing brace');
    return { kind: 'number', name };
  }

  const readCase = (kind: 'plural' | 'select') =>
    take(kind === 'plural' ? /\s*(?:=\d+|zero|one|two|few|many|other)\s*(?=\{)/y : /\s*[\w-]+\s*(?=\{)/y).trim();

  const pieces = readPieces(null);
  if (at < text.length) fail('the end');
  return pieces;
}
