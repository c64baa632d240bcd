import { useSignal } from '@preact/signals';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';
import type { DiagnosisDialog } from './DiagnosisDialog.tsx';

type Props = { slot: Pick<SessionSlot, 'ref' | 'site'>; state: 'ready' | 'waiting'; variant: 'plain' | 'bare' };

/** The question, and the way to its answer. */
export function WhySignedOut({ slot, state, variant }: Props) {
  const { words } = useApp();
  const shown = useSignal<{ readonly Dialog: typeof DiagnosisDialog } | null>(null);
  /** Loaded on demand, so that opening the popup stays fast. */
  const open = async () => {
    const { DiagnosisDialog: Dialog } = await import('./DiagnosisDialog.tsx');
    shown.value = { Dialog };
  };
  return (
    <>
      <ActionButton variant={variant} text={words('whyOut')} state={state} onPress={() => void open()} />
      {shown.value === null ? null : <shown.value.Dialog slot={slot} onClose={() => (shown.value = null)} />}
    </>
  );
}
