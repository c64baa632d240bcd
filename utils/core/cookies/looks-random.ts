const LEAST_LENGTH = 16;
const LEAST_VARIETY = 8;

/** Whether a value is so long and varied that a short keyed digest of it reveals nothing. "true" or "42" is not. */
export function looksRandom(value: string): boolean {
  return value.length >= LEAST_LENGTH && new Set(value).size >= LEAST_VARIETY;
}
