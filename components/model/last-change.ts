import type { Signal } from '@preact/signals';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { WrittenChange } from '../../utils/core/settings/written-change.ts';
import type { Command } from '../../utils/messages/protocol.ts';

/** What takes a change back: what was there before, and what the change wrote. */
export type Undo =
  | ({ readonly kind: 'settings' } & WrittenChange)
  | { readonly kind: 'name'; readonly session: SessionRef; readonly before: string; readonly after: string };

/**
 * What became of the last change of this screen. `changed-since`: it was not taken back, because something else was
 * written there since. `too-late`: nor was it, because what it was about is over. `undo` is null where it cannot be
 * taken back.
 */
export type LastChange = {
  readonly became: 'saved' | 'undone' | 'changed-since' | 'too-late';
  readonly undo: Undo | null;
};

/**
 * Commands after which the last change can still be taken back: they read, ask or show. The two that save a change say
 * themselves what became of it.
 */
const leavesUndo: ReadonlySet<Command['type']> = new Set([
  'save-settings',
  'label-session',
  'get-overview',
  'look-here',
  'look-at-plans',
  'find-unsent-text',
  'mark-sign-ins',
  'list-devices',
  'list-tokens',
  'ask-account',
  'plan-removal',
  'open-page',
  'note-told',
  'read-stored',
  'write-settings-file',
  'read-settings-file',
  'write-sites-file',
  'read-sites-file',
  'read-site-draft',
  'read-lent',
  'diagnose',
  'check-site',
  'check-clearing',
  'find-sign-in',
]);

/** Forgets the last change where a command is sent that cannot be undone: it may take away what that was about. */
export function noteSent(state: { readonly lastChange: Signal<LastChange | null> }, { type }: Command): void {
  if (!leavesUndo.has(type)) state.lastChange.value = null;
}

/** What was saved for good. */
export const savedForGood = (): LastChange => ({ became: 'saved', undo: null });
