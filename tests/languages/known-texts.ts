import { type Line, linesOf } from './text-lines.ts';

/** Whether a text of a screen may come from the texts of one language, with anything in their places. */
export type KnownTexts = {
  holds(text: string): boolean;
  /** What may stand in the places of the texts that it can come from; one list for each such text. */
  fillings(text: string): readonly (readonly string[])[];
};

/** One space for each run of white space, and none around: browsers draw them alike. */
export const plainly = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Fewer Latin letters between places say nothing about a language. Of any other script one letter says enough. */
const LEAST_LETTERS = 3;
const latin = /\p{Script=Latin}/gu;
const other = /(?!\p{Script=Latin})\p{L}/u;

/** Knows the texts of a locale file again, also a part of one that a link or a button divides. */
export function knownTexts(messages: readonly string[]): KnownTexts {
  const exact = new Set<string>();
  const patterns = new Map<string, RegExp>();
  for (const line of messages.flatMap(linesOf).flatMap(partsOf)) {
    const said = plainly(line.filter((piece) => piece !== null).join(''));
    const count = other.test(said) ? LEAST_LETTERS : (said.match(latin)?.length ?? 0);
    if (!line.includes(null) && count > 0) exact.add(said);
    if (!line.includes(null) || count < LEAST_LETTERS) continue;
    const pattern = line.map((piece) => (piece === null ? '(.*?)' : escaped(piece.replaceAll(/\s+/g, ' ')))).join('');
    patterns.set(pattern, new RegExp(`^${pattern.trim()}$`, 's'));
  }
  const all = [...patterns.values()];
  const fillings = (text: string) => {
    const plain = plainly(text);
    if (exact.has(plain)) return [[]];
    return all.flatMap((pattern) => {
      const found = pattern.exec(plain);
      return found === null ? [] : [found.slice(1).filter((filling) => filling !== '')];
    });
  };
  return { fillings, holds: (text) => fillings(text).length > 0 };
}

/** Ends of sentences, and the dot between two facts. */
const ends = /\s·\s|(?<=[.!?؟:…])\s|(?<=[。！？])\s?/gu;

/** Whether a text is one that holds, or several that stand side by side and each hold. */
export function holdsEach(text: string, isHeld: (part: string) => boolean): boolean {
  if (isHeld(text)) return true;
  return [...text.matchAll(ends)].some(
    ({ index, 0: end }) => isHeld(text.slice(0, index)) && holdsEach(text.slice(index + end.length), isHeld),
  );
}

/** The whole line; and where it has places, what stands before, after and between them. */
function partsOf(line: Line): readonly Line[] {
  const places = line.flatMap((piece, index) => (piece === null ? [index] : []));
  return [
    line,
    ...places.flatMap((place) => [line.slice(0, place), line.slice(place + 1)]),
    ...places.map((place, index) => line.slice(place + 1, places[index + 1])),
  ];
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
