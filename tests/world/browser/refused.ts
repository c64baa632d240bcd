export type Refused = ReturnType<typeof createRefused>;

/** What the browser's storage refused in the life of this worker: the worker goes on with what it holds itself. */
export function createRefused() {
  /** By area and key: what the worker holds because it could not be written. */
  const held = new Map<string, { readonly value: unknown }>();
  /** What could not be read. Nothing is written over that, so what the worker holds of it cannot be seen from here. */
  const unread = new Set<string>();

  return {
    held,
    unread,
    /** Whether what the worker knows of a document cannot be seen. */
    hides: (key: string): boolean => unread.has(`disk ${key}`) || unread.has(`memory ${key}`),
    async watch(key: string, value: unknown, act: () => Promise<void>): Promise<void> {
      held.set(key, { value });
      await act();
      held.delete(key);
    },
    /** A worker that is gone takes it along. */
    forget(): void {
      held.clear();
      unread.clear();
    },
  };
}
