import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';

type Work = Promise<SignOutRun | null>;

export type ActiveRuns = {
  /** Allows one run at a time for one session: a second press joins the first run. */
  once(ref: SessionRef, work: () => Work): Work;
  /** The run of this session is over, or waits for the person: the next press begins work of its own. */
  rest(ref: SessionRef): void;
  has(ref: SessionRef): boolean;
  isAny(): boolean;
};

/** The sign-outs that this background works at now, by their sessions. */
export function createActiveRuns(): ActiveRuns {
  const active = new Map<string, Work>();
  return {
    once(ref, work) {
      const key = refId(ref);
      const running = active.get(key);
      if (running) return running;
      const begun: Work = work().finally(() => active.get(key) === begun && active.delete(key));
      active.set(key, begun);
      return begun;
    },
    rest: (ref) => void active.delete(refId(ref)),
    has: (ref) => active.has(refId(ref)),
    isAny: () => active.size > 0,
  };
}
