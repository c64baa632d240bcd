import { useSignal } from '@preact/signals';
import { useId, useRef, useState } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { canSave } from '../model/can-save.ts';
import { useFocusRescue } from '../use-focus-rescue.ts';

/**
 * Whether others use this computer too. Not asked where that was answered, could not be saved, or an administrator
 * has decided it. Once asked, it stays on this page, so that an answer can be changed.
 */
export function AskWhoseComputer({ overview }: { overview: Overview }) {
  const { settings, policy } = overview;
  const { model, words } = useApp();
  const answersId = useId();
  const state = useSignal<'closed' | 'open' | 'answered'>('closed');
  const place = useRef<HTMLSpanElement>(null);
  const [isAsked] = useState(settings.sharedComputer === null);
  useFocusRescue(state.value === 'answered' ? 'answered' : null, () => place.current);
  if (!isAsked || policy.locked.includes('sharedComputer')) return null;
  if (state.value === 'closed' && !canSave(overview)) return null;
  const choose = async (sharedComputer: boolean) => {
    if (await model.saveSettings(settings, { ...settings, sharedComputer })) state.value = 'answered';
  };
  const isOpen = state.value === 'open';
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={answersId}
        onClick={() => (state.value = isOpen ? 'closed' : 'open')}
      >
        {words('whoseComputer')}
      </button>
      <span id={answersId} role="group" aria-label={words('whoseComputer')} class="whose" hidden={!isOpen}>
        <ActionButton variant="plain" text={words('computerMine')} state="ready" onPress={() => void choose(false)} />
        <ActionButton variant="plain" text={words('computerShared')} state="ready" onPress={() => void choose(true)} />
      </span>
      <span ref={place} role="status" tabIndex={-1} class="soft">
        {state.value === 'answered' ? words(settings.sharedComputer ? 'sharedLede' : 'saved') : ''}
      </span>
    </>
  );
}
