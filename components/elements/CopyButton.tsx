import { useSignal } from '@preact/signals';
import { type EpochMs, SECOND } from '../../utils/core/time.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from './ActionButton.tsx';

/** So long the button's own result stands beside it. */
const SHOWN_FOR = 4 * SECOND;

/** Copies a text, and says for a moment that it did. */
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
