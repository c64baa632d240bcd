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
  const merged: object = Object.assign({}, ...parts);
  const count = parts.reduce((sum, part) => sum + Object.keys(part).length, 0);
  if (Object.keys(merged).length === count) return merged;
  const twice = parts.flatMap(Object.keys).find((key, index, keys) => keys.indexOf(key) < index);
  throw new Error(`Two parts of the overview hold "${twice}"`);
}
