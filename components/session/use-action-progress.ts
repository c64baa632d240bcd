import { useFirstApp } from '../app-context.ts';
import type { ActionResult } from '../model/action-result.ts';
import { type ActionProgress, findActionProgress, isBack } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';

/** The progress of one slot; draws again when it changes. */
export function useActionProgress({ id, run, session }: Pick<SessionSlot, 'id' | 'run' | 'session'>): ActionProgress {
  const { model } = useFirstApp();
  const result = model.actionResults.value.get(id) ?? null;
  return findActionProgress({
    session,
    run,
    result: isOver(result) ? null : result,
    busy: model.busy.value.get(id) ?? null,
    now: model.now.value,
  });

  /**
   * Whether what this screen remembers is no longer about what is here: another sign-in was seen since, or the one that
   * had ended was written anew, unless this screen can say so.
   */
  function isOver(one: ActionResult | null): boolean {
    const run = model.overview.value?.history.find(({ id: runId }) => runId === one?.run?.id);
    if (run === undefined || one === null) return false;
    return run.newerSeen || (run.writtenAnew && !(one.outcome !== null && isBack(session, one.outcome)));
  }
}
