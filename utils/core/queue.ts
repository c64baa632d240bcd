/**
 * Runs a task after every earlier task of the same queue has ended, and gives what the task gives. A task that rejects
 * is told to its own caller; the next one still runs. A task must not wait for a later task of its own queue: neither
 * would ever end.
 */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** Makes a queue: tasks run one after another, in the order of the calls. */
export function createQueue(): InTurn {
  const inTurn = createQueues();
  return (task) => inTurn('only', task);
}

/**
 * Makes one queue for each key. Tasks of different keys run side by side. A queue that has become empty is forgotten,
 * and with it what its last task gave.
 */
export function createQueues(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const done = (last.get(key) ?? Promise.resolve()).then(task, task).finally(() => {
      if (last.get(key) === done) last.delete(key);
    });
    last.set(key, done);
    return done;
  };
}
