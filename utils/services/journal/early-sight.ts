import { refId, type SessionRef } from '../../core/sessions/session.ts';

/**
 * Remembers, in memory only, which sessions a reading has shown before the first look of this browser run was taken.
 * One of them that is missing at that look went in the open browser, not while it was closed.
 */
export type EarlySight = {
  note(refs: readonly SessionRef[]): void;
  /** What was noted since the last call. The next look begins anew. */
  take(): ReadonlySet<string>;
};

export function createEarlySight(): EarlySight {
  let seen = new Set<string>();
  return {
    note(refs) {
      for (const ref of refs) seen.add(refId(ref));
    },
    take() {
      const taken = seen;
      seen = new Set();
      return taken;
    },
  };
}
