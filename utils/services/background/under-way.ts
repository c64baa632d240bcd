export type UnderWay = {
  /** The same function, whose calls are waited for. */
  noted<A extends readonly unknown[], R>(act: (...given: A) => Promise<R>): (...given: A) => Promise<R>;
  /** Resolves once the calls that are under way now have ended, well or not. */
  ended(): Promise<void>;
};

/** Lets other work wait for calls that a person waits for. */
export function createUnderWay(): UnderWay {
  const calls = new Set<Promise<unknown>>();
  return {
    noted:
      (act) =>
      (...given) => {
        const call = act(...given);
        const done = () => void calls.delete(call);
        calls.add(call);
        void call.then(done, done);
        return call;
      },
    async ended() {
      await Promise.allSettled(calls);
    },
  };
}
