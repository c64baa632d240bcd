/** A section: its id, and where it begins, in px below the window's upper edge. */
export type Place = { readonly id: string; readonly top: number };
/** What of the page is seen: so many px of it, and whether they are its end. */
export type Seen = { readonly height: number; readonly position: 'between' | 'end' };

/** A section that begins above this line is the one that is read, in px. A link to one leads it there. */
const LINE = 120;

/**
 * The section that is in view: the last one that has begun near the window's upper edge. The last ones of a page
 * are too short to get there: at its end it is the one that the address names, else the very last. Null for none.
 *
 * @param named the section that the page's address names
 */
export function findInView(places: readonly Place[], { height, position }: Seen, named: string | null): string | null {
  if (position === 'end') {
    const aim = places.find(({ id, top }) => id === named && top >= 0 && top < height);
    return (aim ?? places.at(-1))?.id ?? null;
  }
  return (places.findLast(({ top }) => top <= LINE) ?? places[0])?.id ?? null;
}
