import { useSignal } from '@preact/signals';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import type { TokensDialog } from './TokensDialog.tsx';

/** Lists access that was given to programs. Only where the user wants experiments, and somebody is signed in. */
export function ProgramTokens({ slot }: { slot: SessionSlot }) {
  const { model, words } = useApp();
  const shown = useSignal<{ readonly Dialog: typeof TokensDialog } | null>(null);
  const isWanted = model.overview.value?.settings.experimental === true;
  if (!isWanted || !slot.site.tellsTokens || slot.session === null || slot.session.refused) return null;
  /** Loaded on demand: few people need it. */
  const open = async () => {
    const loaded = await model.loadPart('the access of programs', () => import('./TokensDialog.tsx'));
    if (loaded !== null) shown.value = { Dialog: loaded.TokensDialog };
  };
  return (
    <>
      <ActionButton variant="bare" text={words('tokensTitle')} state="ready" onPress={() => void open()} />
      {shown.value === null ? null : <shown.value.Dialog slot={slot} onClose={() => (shown.value = null)} />}
    </>
  );
}
