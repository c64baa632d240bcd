/**
 * Runs tasks side by side: `first` of them at once, and all others when one of these has ended. So one is done soon,
 * although tasks that run together wait for each other's work. One that takes long keeps no other.
 *
 * @returns what became of each of them, in their order
 */
export async function someFirst<T>(
  tasks: readonly (() => Promise<T>)[],
  first: number,
): Promise<PromiseSettledResult<T>[]> {
  const start = (some: typeof tasks) => some.map(async (task) => task());
  const ahead = start(tasks.slice(0, first));
  if (ahead.length > 0) await Promise.race(ahead.map((one) => Promise.allSettled([one])));
  return Promise.allSettled([...ahead, ...start(tasks.slice(first))]);
}
