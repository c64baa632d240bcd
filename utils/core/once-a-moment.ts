/**
 * Makes work that is asked for many times in one moment, before any other work gets its turn, run once for all of them.
 * It begins after the last of them asked, so each sees what it changed before.
 */
export function onceAMoment<T>(work: () => Promise<T>): () => Promise<T> {
  let soon: Promise<T> | null = null;
  return () => {
    soon ??= Promise.resolve().then(() => {
      soon = null;
      return work();
    });
    return soon;
  };
}
