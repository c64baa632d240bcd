import type { Pieces } from './parse-text.ts';

/**
 * The named places of a text in their order, each with the type of what fills it, as TypeScript writes it. A choice
 * whose "other" case is empty takes no other word than those it names.
 */
export function findPlaces(pieces: Pieces, found = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const { kind, name } = piece;
    if (kind === 'number' || kind === 'plural') found.set(name, 'number');
    if (kind === 'text' && !found.has(name)) found.set(name, 'string');
    if ('cases' in piece) {
      const words = Object.keys(piece.cases)
        .filter((word) => word !== 'other' || piece.cases.other?.length !== 0)
        .map((word) => `'${word}'`);
      if (kind === 'select') found.set(name, words.join(' | '));
      for (const inner of Object.values(piece.cases)) findPlaces(inner, found);
    }
  }
  return found;
}
