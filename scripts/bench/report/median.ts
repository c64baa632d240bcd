/** The middle of the values; of the two in the middle the mean. NaN without a value. */
export function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN;
  const lower = inOrder[Math.floor((inOrder.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
