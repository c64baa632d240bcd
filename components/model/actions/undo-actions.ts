import type { Command, Result } from '../../../utils/messages/protocol.ts';
import type { LastChange, Undo } from '../last-change.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';

type Parts = {
  readonly state: Pick<ScreenState, 'lastChange' | 'trouble'>;
  readonly send: Send;
};

/** The change itself, the other way round, and only where what it wrote is still there. */
function toCommand(undo: Undo): Command {
  return undo.kind === 'settings'
    ? { type: 'save-settings', from: undo.after, to: undo.before, undoes: true }
    : { type: 'label-session', session: undo.session, label: undo.before, insteadOf: undo.after };
}

function toBecame(result: Result): LastChange['became'] {
  if (result === 'saved') return 'undone';
  return result === 'changed-since' ? 'changed-since' : 'too-late';
}

/** Takes back the last change that this screen made. */
export function createUndoActions({ state, send }: Parts) {
  let isUnderWay = false;
  return {
    /** Does nothing where there is nothing to take back, or where that is under way. */
    async undoLast(): Promise<void> {
      const undo = state.lastChange.value?.undo ?? null;
      if (undo === null || isUnderWay) return;
      isUnderWay = true;
      await send(toCommand(undo), (reply) => {
        isUnderWay = false;
        if (!reply.ok) return; // the trouble is said, and "Undo" stays
        if (reply.result === 'not-saved') state.trouble.value = 'not-saved';
        else state.lastChange.value = { became: toBecame(reply.result), undo: null };
      });
    },
  };
}
