import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { type ActionProgress, isLit } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';

/** The light of a session that is here: low where a visitor of its site would have the same cookies. */
export function lightOfSession({ refused, sign }: Pick<SessionView, 'refused' | 'sign'>): 'lit' | 'low' | 'dark' {
  if (refused) return 'dark';
  return sign === 'signed-in' ? 'lit' : 'low';
}

/** The light of a slot's window, whose sign-in may be gone by what is being done. */
export function lightOfSlot(slot: SessionSlot, progress: ActionProgress): 'lit' | 'low' | 'dark' {
  if (!isLit(slot, progress)) return 'dark';
  return slot.session?.sign === 'may-be' ? 'low' : 'lit';
}
