import { type Signal, signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { findSlot, type SessionSlot } from './session-slots.ts';

type Kept = {
  readonly rows: readonly SessionSlot[];
  /** Counts the dialogs that are open in the row of this slot. */
  readonly dialogsOf: (id: string) => Signal<number>;
};

/**
 * The slots of a list, and those that would leave it while a dialog of their row is open: such a row stays where it
 * was, also after its dialog, and says that nobody is signed in there.
 */
export function useKeptSlots(slots: readonly SessionSlot[], overview: Overview): Kept {
  const dialogs = useRef(new Map<string, Signal<number>>());
  const kept = useRef(new Set<string>());
  const shown = useRef<readonly SessionSlot[]>([]);
  const rows = [...slots];
  for (const [place, before] of shown.current.entries()) {
    if (slots.some(({ id }) => id === before.id)) continue;
    if ((dialogs.current.get(before.id)?.value ?? 0) > 0) kept.current.add(before.id);
    if (kept.current.has(before.id))
      rows.splice(place, 0, findSlot(overview, before.ref) ?? { ...before, session: null, run: null });
  }
  shown.current = rows;
  return { rows, dialogsOf };

  function dialogsOf(id: string): Signal<number> {
    const count = dialogs.current.get(id) ?? signal(0);
    dialogs.current.set(id, count);
    return count;
  }
}
