/** Runs tasks for one host one after another; those of different hosts run side by side. */
export function createHostQueue(): <T>(host: string, task: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (host, task) => {
    const done = (tails.get(host) ?? Promise.resolve()).then(task);
    const tail = done
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(host) === tail) tails.delete(host);
      });
    tails.set(host, tail);
    return done;
  };
}
