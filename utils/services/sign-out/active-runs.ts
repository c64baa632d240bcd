import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { Scope } from '../../core/sites/site.ts';

/** What is signed out, and how far. */
export type Place = { readonly ref: SessionRef; readonly scope: Scope };
type Work = () => Promise<SignOutRun | null>;

/** The runs that this worker carries out now. */
export type ActiveRuns = {
  /** Allows one run at a time for one session: a second press joins the first run. */
  once(place: Place, work: Work): Promise<SignOutRun | null>;
  /** The run of this session is over, or waits for the person: the next press begins work of its own. */
  rest(ref: SessionRef): void;
  has(ref: SessionRef): boolean;
  /** Whether a run of the session is under way that was asked for something else. */
  isOther(place: Place): boolean;
  /** Ends when no run of the session is under way, whatever came of it. */
  settled(ref: SessionRef): Promise<void>;
  isBusy(): boolean;
};

export function createActiveRuns(): ActiveRuns {
  const active = new Map<string, { readonly scope: Scope; readonly ended: ReturnType<Work> }>();

  return {
    once({ ref, scope }, work) {
      const key = refId(ref);
      const running = active.get(key);
      if (running) return running.ended;
      const begun = { scope, ended: work().finally(() => active.get(key) === begun && active.delete(key)) };
      active.set(key, begun);
      return begun.ended;
    },
    rest: (ref) => void active.delete(refId(ref)),
    has: (ref) => active.has(refId(ref)),
    isOther: ({ ref, scope }) => (active.get(refId(ref))?.scope ?? scope) !== scope,
    async settled(ref) {
      const key = refId(ref);
      for (let one = active.get(key); one; one = active.get(key)) await Promise.allSettled([one.ended]);
    },
    isBusy: () => active.size > 0,
  };
}
