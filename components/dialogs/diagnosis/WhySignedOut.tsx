import { useSignal } from '@preact/signals';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import type { Subject } from '../../session/session-slots.ts';
import type { DiagnosisDialog } from './DiagnosisDialog.tsx';

type Props = { subject: Pick<Subject, 'ref' | 'site'>; state: 'ready' | 'waiting'; look: 'plain' | 'bare' };

/** The question, and the way to its answer. */
export function WhySignedOut({ subject, state, look }: Props) {
  const { words } = useApp();
  const shown = useSignal<{ readonly Dialog: typeof DiagnosisDialog } | null>(null);
  /** Fetched when it is asked for: a popup that opens at every click carries no more than it shows at once. */
  const open = async () => {
    const { DiagnosisDialog: Dialog } = await import('./DiagnosisDialog.tsx');
    shown.value = { Dialog };
  };
  return (
    <>
      <ActionButton look={look} text={words('whyOut')} state={state} onPress={() => void open()} />
      {shown.value === null ? null : <shown.value.Dialog subject={subject} onClose={() => (shown.value = null)} />}
    </>
  );
}
