import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { randomIds } from '../ids.ts';

/** Our own names for entries of sites' lists. What they stand for may be a secret: it stays in here. */
export type HandleBook<Entry> = {
  handleOf(ref: SessionRef, id: string, entry: Entry): string;
  find(ref: SessionRef, handle: string): Entry | null;
};

/**
 * Handles are random: a screen may still hold those of a worker that was stopped, and an old handle must never name
 * another entry.
 */
export function createHandleBook<Entry>(): HandleBook<Entry> {
  const byRef = new Map<string, Map<string, { readonly handle: string; readonly entry: Entry }>>();

  return {
    handleOf(ref, id, entry) {
      const known = byRef.get(refId(ref)) ?? new Map();
      byRef.set(refId(ref), known);
      const { handle } = known.get(id) ?? { handle: randomIds.next() };
      known.set(id, { handle, entry });
      return handle;
    },
    find: (ref, handle) =>
      [...(byRef.get(refId(ref))?.values() ?? [])].find((known) => known.handle === handle)?.entry ?? null,
  };
}
