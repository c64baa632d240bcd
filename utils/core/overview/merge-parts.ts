/** The type of all parts side by side: `{ a } | { b }` becomes `{ a } & { b }`. */
type Merged<Part> = (Part extends unknown ? (part: Part) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * Puts parts side by side: `[{ a }, { b }]` becomes `{ a, b }`. Their order does not matter, because each key belongs
 * to one part: where two parts hold the same key it throws, since one would hide the other.
 */
export function mergeParts<const Parts extends readonly object[]>(parts: Parts): Merged<Parts[number]>;
export function mergeParts(parts: readonly object[]): object {
  const merged = new Map<string, unknown>();
  for (const [key, value] of parts.flatMap((part) => Object.entries(part))) {
    if (merged.has(key)) throw new Error(`Two parts of the overview hold "${key}"`);
    merged.set(key, value);
  }
  return Object.fromEntries(merged);
}
