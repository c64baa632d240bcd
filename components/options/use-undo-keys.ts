import { useEffect } from 'preact/hooks';
import type { AppModel } from '../model/app-model.ts';

/** Fields in which Ctrl+Z belongs to what is being typed, and questions that are open. */
const elsewhere = 'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, dialog *';

/** Ctrl+Z, or Command+Z, takes back the last change of a setting. */
export function useUndoKeys(model: AppModel): void {
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      if (!isUndo(event) || (model.lastChange.value?.undo ?? null) === null) return;
      event.preventDefault();
      void model.undoLast();
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, [model]);
}

function isUndo({ altKey, ctrlKey, key, metaKey, shiftKey, target }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.matches(elsewhere);
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey && !isElsewhere;
}
