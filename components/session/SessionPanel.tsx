import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { useLater } from '../app-context.ts';
import { isLit } from './action-progress.ts';
import { LiveSession } from './LiveSession.tsx';
import { SessionActions } from './SessionActions.tsx';
import type { SessionSlot } from './session-slots.ts';
import { useActionProgress } from './use-action-progress.ts';

/** `who`: where "Who is signed in?" stands. */
type Props = { slot: SessionSlot; warnings: readonly WarningView[]; who: 'here' | 'in-header' };

/** One session in full: its time, what was done about it, what can be done, what may end it early. */
export function SessionPanel({ slot, warnings, who }: Props) {
  const later = useLater();
  const progress = useActionProgress(slot);
  return (
    <div class="panel">
      {isLit(slot, progress) && slot.session !== null ? <LiveSession session={slot.session} /> : null}
      {later === null ? null : <later.parts.BeforeActions slot={slot} progress={progress} />}
      <SessionActions slot={slot} progress={progress} />
      {later === null ? null : (
        <later.parts.AfterActions slot={slot} progress={progress} warnings={warnings} who={who} />
      )}
    </div>
  );
}
