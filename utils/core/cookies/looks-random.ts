const LEAST_LENGTH = 16;
const LEAST_VARIETY = 8;

/** Whether a value is long and varied enough that a short keyed digest of it tells nothing: "true" or "42" is not. */
export function looksRandom(value: string): boolean {
  return value.length >= LEAST_LENGTH && new Set(value).size >= LEAST_VARIETY;
}
