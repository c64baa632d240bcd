import { useSignal } from '@preact/signals';
import { type EpochMs, SECOND } from '../../utils/core/time.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from './ActionButton.tsx';

/** How long the result is shown beside the button. */
const SHOWN_FOR = 4 * SECOND;

/** Copies a text, and shows for a moment whether that worked. */
export function CopyButton({ name, variant, text }: { name: string; variant: 'plain' | 'bare'; text: () => string }) {
  const { model, words } = useApp();
  const copied = useSignal<{ readonly at: EpochMs; readonly result: 'copied' | 'notCopied' } | null>(null);
  const copy = async () => {
    const result = (await model.copyText(text())) ? 'copied' : 'notCopied';
    copied.value = { at: model.now.value, result };
  };
  const shown = copied.value !== null && model.now.value - copied.value.at < SHOWN_FOR ? copied.value.result : null;
  return (
    <span class="copy">
      <ActionButton variant={variant} text={name} state="ready" onPress={() => void copy()} />
      <span role="status">{shown === null ? '' : words(shown)}</span>
    </span>
  );
}
