import { useFirstApp } from '../app-context.ts';
import type { ActionResult } from '../model/action-result.ts';
import { type ActionProgress, findActionProgress } from './action-progress.ts';
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

  /** Whether another sign-in was seen here since. Then what this screen remembers of an earlier one is not shown. */
  function isOver(one: ActionResult | null): boolean {
    const history = model.overview.value?.history ?? [];
    return history.some(({ id: runId, newerSeen }) => newerSeen && runId === one?.run?.id);
  }
}
