import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';
import { useDiagnosis } from './use-diagnosis.tsx';

/** The question, and the way to its answer. */
export function WhySignedOut({ slot }: { slot: Pick<SessionSlot, 'ref' | 'site'> }) {
  const { words } = useApp();
  const { open, dialog } = useDiagnosis(slot);
  return (
    <>
      <ActionButton variant="plain" text={words('whyOut')} state="ready" onPress={open} />
      {dialog}
    </>
  );
}
