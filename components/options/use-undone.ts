import { useEffect } from 'preact/hooks';
import type { AppModel } from '../model/app-model.ts';

/** Calls `then` when the last change was undone: what was said of it is true no more. */
export function useUndone(model: AppModel, then: () => void): void {
  const change = model.lastChange.value;
  useEffect(() => {
    if (change?.became === 'undone') then();
  }, [change]);
}
