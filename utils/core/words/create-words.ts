import { once } from '../once.ts';
import { type Piece, type Pieces, parseText } from './parse-text.ts';
import type { Words } from './words.ts';

/**
 * Says texts in one language. `readText` gives the text of a key as it stands in the language's file, or '' where the
 * file has none: then the key itself is said, so that the mistake is visible. Each text is read and taken apart once:
 * a screen asks for hundreds each time that it is drawn.
 */
export function createWords(readText: (key: string) => string, language: string): Words {
  const texts = new Map<string, Pieces>();
  const numbers = once(() => new Intl.NumberFormat(language));
  const plurals = once(() => new Intl.PluralRules(language));

  const fill = (pieces: Pieces, values: object): string => pieces.map((piece) => fillPiece(piece, values)).join('');

  function fillPiece(piece: Piece, values: object): string {
    if (typeof piece === 'string') return piece;
    const value: unknown = Reflect.get(values, piece.name);
    if (!('cases' in piece)) return piece.kind === 'text' ? String(value) : numbers().format(Number(value));
    const { cases, kind } = piece;
    const chosen =
      kind === 'select' ? cases[String(value)] : (cases[`=${value}`] ?? cases[plurals().select(Number(value))]);
    return fill(chosen ?? cases.other ?? [], values);
  }

  return (key, ...given) => {
    const known = texts.get(key);
    const pieces = known ?? parseText(readText(key) || key);
    if (known === undefined) texts.set(key, pieces);
    const [first] = given;
    return fill(pieces, first ?? {});
  };
}
