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

/** A letter of a script that has no "z", such as Cyrillic or Arabic: there the key in its place counts. */
const isOfOtherScript = (key: string) => /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key);

function isUndo({ altKey, code, ctrlKey, key, metaKey, shiftKey, target }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.matches(elsewhere);
  const isZ = key.toLowerCase() === 'z' || (code === 'KeyZ' && isOfOtherScript(key));
  return isZ && (ctrlKey || metaKey) && !shiftKey && !altKey && !isElsewhere;
}
