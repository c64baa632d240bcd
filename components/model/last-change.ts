import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { WrittenChange } from '../../utils/core/settings/written-change.ts';

/** What takes a change back: what was there before, and what the change wrote. */
export type Undo =
  | ({ readonly kind: 'settings' } & WrittenChange)
  | { readonly kind: 'name'; readonly session: SessionRef; readonly before: string; readonly after: string };

/**
 * What became of the last change of this screen. `changed-since`: it was not taken back, because something else was
 * written there since. `undo` is null where it cannot be taken back.
 */
export type LastChange = { readonly became: 'saved' | 'undone' | 'changed-since'; readonly undo: Undo | null };

/** What was saved for good. */
export const savedForGood = (): LastChange => ({ became: 'saved', undo: null });
