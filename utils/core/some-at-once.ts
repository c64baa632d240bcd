/**
 * Runs a task for each of many things, at most `most` at the same time, and gives the answers in their order. The first
 * error ends it: no further task begins.
 */
export async function someAtOnce<T, R>(
  things: readonly T[],
  most: number,
  act: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers: R[] = [];
  let next = 0;
  const takeTurns = async () => {
    while (next < things.length) {
      const at = next++;
      for (const thing of things.slice(at, at + 1)) answers[at] = await act(thing);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(most, things.length) }, takeTurns));
  } finally {
    next = things.length;
  }
  return answers;
}
