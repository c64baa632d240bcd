import { useApp } from '../app-context.ts';
import { AskForRecord } from '../elements/AskForRecord.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import { useActionProgress } from '../session/use-action-progress.ts';
import { wasSignedOut } from '../session/was-signed-out.ts';

/** Asks about the record where a sign-in of the tab's site has ended without the user's wish. */
export function RecordQuestion({ slot }: { slot: SessionSlot }) {
  const { model } = useApp();
  const progress = useActionProgress(slot);
  return <AskForRecord time={wasSignedOut(slot, progress, model.overview.value) ? 'due' : 'not-yet'} />;
}
