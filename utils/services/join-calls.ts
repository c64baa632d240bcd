import { createQueue } from '../core/queue.ts';

/**
 * Makes work that is called often run one at a time, and no more often than needed: calls that come while it runs share
 * the next run. So each caller waits for a run that began after its call, and that has seen what it changed.
 */
export function joinCalls(work: () => Promise<void>): () => Promise<void> {
  const inTurn = createQueue();
  let next: Promise<void> | null = null; // called for, not yet begun
  return () => {
    next ??= inTurn(() => {
      next = null;
      return work();
    });
    return next;
  };
}
