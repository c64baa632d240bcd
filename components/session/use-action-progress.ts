import { useApp } from '../app-context.ts';
import { type ActionProgress, findActionProgress } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';

/** The progress of one slot; draws again when it changes. */
export function useActionProgress({ id, run, session }: SessionSlot): ActionProgress {
  const { model } = useApp();
  return findActionProgress({
    session,
    run,
    result: model.actionResults.value.get(id) ?? null,
    busy: model.busy.value.get(id) ?? null,
    now: model.now.value,
  });
}
