/** What a popup's page noted of itself, in ms of its own clock, which starts with its navigation. */
export type Seen = {
  /** When the first element with `role=timer` had a text; null for never. */
  readonly countdown: number | null;
  /** When the document changed, in order. */
  readonly changes: readonly number[];
  /** When something was painted for the first time; null for never. */
  readonly paint: number | null;
  /** When the document and all its files had loaded. */
  readonly loaded: number;
};

/** In ms after the popup's navigation began. */
export type Opening = { readonly paint: number; readonly countdown: number | null; readonly settled: number };

/** In ms. A document that has not changed for so long has settled. */
export const QUIET = 300;

/**
 * When a popup painted, showed its first countdown and settled: its last change before 300 ms without one. Quiet counts
 * from the first countdown on, or, where there is none, from when everything had loaded.
 *
 * @throws if the popup painted nothing, or never changed
 */
export function toOpening({ countdown, changes, paint, loaded }: Seen): Opening {
  if (paint === null) throw new Error('The popup painted nothing');
  const from = countdown ?? loaded;
  const last = changes.find((at, index) => {
    const next = changes[index + 1] ?? Number.POSITIVE_INFINITY;
    return next - Math.max(at, from) >= QUIET;
  });
  if (last === undefined) throw new Error('The popup never changed');
  return { paint, countdown, settled: last };
}
