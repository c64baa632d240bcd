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
  const keys = parts.flatMap(Object.keys);
  const twice = new Set(keys).size < keys.length && keys.find((key, index) => keys.indexOf(key) < index);
  if (twice) throw new Error(`Two parts of the overview hold "${twice}"`);
  return Object.assign({}, ...parts);
}
