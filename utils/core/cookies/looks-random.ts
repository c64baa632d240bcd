const LEAST_LENGTH = 16;
const LEAST_VARIETY = 8;

/** Whether a value is so long and varied that a short keyed digest of it reveals nothing. "true" or "42" is not. */
export function looksRandom(value: string): boolean {
  if (value.length < LEAST_LENGTH) return false;
  const seen = new Set<string>();
  // Most values are varied from the start, and some have thousands of characters.
  for (const character of value) if (seen.add(character).size >= LEAST_VARIETY) return true;
  return false;
}
