import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useFirstApp } from '../../app-context.ts';
import type { SessionSlot } from '../../session/session-slots.ts';
import type { DiagnosisDialog } from './DiagnosisDialog.tsx';

type Asked = { readonly open: () => void; readonly dialog: ComponentChild };

/**
 * "Why was I signed out?" for whoever draws its button. The dialog belongs where the slot itself stands: what it finds
 * may take the button away.
 */
export function useDiagnosis(slot: Pick<SessionSlot, 'ref' | 'site'>): Asked {
  const { model } = useFirstApp();
  const shown = useSignal<{ readonly Dialog: typeof DiagnosisDialog } | null>(null);
  /** Loaded on demand, so that opening the popup stays fast. */
  const load = async () => {
    const loaded = await model.loadPart('"Why was I signed out?"', () => import('./DiagnosisDialog.tsx'));
    if (loaded !== null) shown.value = { Dialog: loaded.DiagnosisDialog };
  };
  const close = () => (shown.value = null);
  return {
    open: () => void load(),
    dialog: shown.value === null ? null : <shown.value.Dialog slot={slot} onClose={close} />,
  };
}
