/**
 * Runs a task after all earlier tasks of the same queue have ended, and returns the task's result. If a task rejects,
 * only its own caller gets the error, and the next task still runs. A task must not wait for a later task of its own
 * queue, because neither would ever end.
 */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** Makes a queue: tasks run one after another, in the order of the calls. */
export function createQueue(): InTurn {
  let last: Promise<unknown> | null = null;
  return (task) => {
    const done = (last ?? Promise.resolve()).then(task, task).finally(() => {
      if (last === done) last = null;
    });
    last = done;
    return done;
  };
}

/** Makes one queue for each key. Tasks of different keys run side by side. An empty queue is dropped. */
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
