import type { Overview } from '../../utils/core/overview/overview.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { isBroughtBack } from '../wording/session/refused-words.ts';
import type { ActionProgress } from './action-progress.ts';
import type { SessionSlot } from './session-slots.ts';

/**
 * Whether a sign-in of this place is seen to have ended without the user's wish: its site refuses it, or it vanished. A
 * date that has passed is no surprise.
 */
export function wasSignedOut(
  { id, session }: Pick<SessionSlot, 'id' | 'session'>,
  progress: ActionProgress,
  overview: Pick<Overview, 'history' | 'lastEnds'> | null,
): boolean {
  if (progress.kind === 'ended') return progress.outcome.kind === 'already-signed-out';
  if (progress.kind !== 'idle' || overview === null) return false;
  if (session !== null) return session.refused && !isBroughtBack(session, overview);
  const end = overview.lastEnds.find(({ ref }) => refId(ref) === id)?.end.kind;
  return end === 'gone-while-open' || end === 'gone-while-closed' || end === 'gone-unseen';
}
