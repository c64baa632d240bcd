import { useApp } from '../app-context.ts';
import { findStage, type Stage } from './action-progress.ts';
import type { Subject } from './session-slots.ts';

/** The stage of one subject, followed as it changes. */
export function useStage({ id, run, session }: Subject): Stage {
  const { model } = useApp();
  return findStage({
    session,
    run,
    said: model.said.value.get(id) ?? null,
    busy: model.busy.value.get(id) ?? null,
    now: model.now.value,
  });
}
