import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { ControlMark } from '../../core/sites/control-mark.ts';

/** What was really pressed to sign out, and on which page it began. */
export type PressedWay = { readonly url: string; readonly steps: readonly ControlMark[] };

/**
 * The first tries of ways that a person watches: only then are an item of an opened menu and one confirmation followed
 * that the definition does not name. Kept in memory, because nobody watches any more after a restart.
 */
export type Exploring = {
  /** From now on, sign-outs of this session explore. */
  begin(ref: SessionRef): void;
  isOn(ref: SessionRef): boolean;
  note(ref: SessionRef, way: PressedWay): void;
  /** Ends it, and gives what was pressed; null if nothing was. */
  end(ref: SessionRef): PressedWay | null;
};

export function createExploring(): Exploring {
  const open = new Map<string, PressedWay | null>();
  return {
    begin: (ref) => void open.set(refId(ref), null),
    isOn: (ref) => open.has(refId(ref)),
    note: (ref, way) => void (open.has(refId(ref)) && open.set(refId(ref), way)),
    end(ref) {
      const way = open.get(refId(ref)) ?? null;
      open.delete(refId(ref));
      return way;
    },
  };
}
