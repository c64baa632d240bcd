import { createQueue } from './queue.ts';

/**
 * Makes work that is called often run one call at a time. Calls that come while it runs share the next run. So each
 * caller waits for a run that began after its call, and that run sees what the caller has changed.
 */
export function joinCalls<T>(work: () => Promise<T>): () => Promise<T> {
  const inTurn = createQueue();
  let next: Promise<T> | null = null; // requested, but not yet started
  return () => {
    next ??= inTurn(() => {
      next = null;
      return work();
    });
    return next;
  };
}
