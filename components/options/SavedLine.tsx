import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import type { LastChange } from '../model/last-change.ts';
import type { MessageKey } from '../words.ts';

const becameKey: Record<LastChange['became'], MessageKey> = {
  saved: 'saved',
  undone: 'undone',
  'changed-since': 'notUndone',
  'too-late': 'cannotUndo',
};

/**
 * What became of the last change, with "Undo" while it can be taken back. It stays until the next change, so nobody has
 * to hurry. It is the last thing on the page, so Shift+Tab from the page's top leads there; Ctrl+Z does the same.
 */
export function SavedLine() {
  const { model, words } = useApp();
  const place = useRef<HTMLParagraphElement>(null);
  const isPressed = useRef(false);
  const change = model.lastChange.value;
  useEffect(() => {
    if (isPressed.current && change?.became !== 'saved') place.current?.focus(); // the button is gone
    isPressed.current = false;
  }, [change]);
  const undo = () => {
    isPressed.current = true;
    void model.undoLast();
  };
  return (
    <div class="saved">
      <p role="status" tabIndex={-1} ref={place}>
        {/* A new element each time, so that a second "Saved." is announced as well. */}
        {change === null ? null : <span key={change}>{words(becameKey[change.became])}</span>}
      </p>
      {change === null || change.undo === null ? null : (
        <button type="button" aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
          {words('undo')}
        </button>
      )}
    </div>
  );
}
