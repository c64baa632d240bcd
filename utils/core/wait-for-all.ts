/**
 * Waits until all have ended, and rejects only then, with the first error. `Promise.all` rejects at once and lets go of
 * the others: what they do then happens behind the back of a caller that has gone on.
 */
export async function waitForAll<T>(all: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(all);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
