/** Reads one field of an answer from a page's process; undefined if there is none. */
export type Read = (name: string) => unknown;

/** The own fields of a value that is not trusted. */
export function fieldsOf(value: unknown): Read {
  return (name) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** A text of at most so many characters; null for anything else. */
export function textOf(value: unknown, most: number): string | null {
  return typeof value === 'string' && value.length <= most ? value : null;
}

/** A finite number; null for anything else. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The last moment that a date can be, in ms. */
const LATEST = 8.64e15;

/** A moment in ms that a date can be; null for anything else. */
export function momentOf(value: unknown): number | null {
  const at = numberOf(value);
  return at !== null && at >= 0 && at <= LATEST ? at : null;
}

/** How many there are of something; null for anything else. */
export function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** One of these words; null for anything else. */
export function wordOf<Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}

/** A list of at most so many things, each as `read` reads it; null if it is none, or if one of them is null. */
export function listOf<T>(value: unknown, most: number, read: (one: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const known = value.map(read).filter((one) => one !== null);
  return known.length === value.length ? known : null;
}
