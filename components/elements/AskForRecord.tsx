import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { RecordSettings } from '../../utils/core/settings/settings.ts';
import { useApp } from '../app-context.ts';
import { canSave } from '../model/can-save.ts';
import { ActionButton } from './ActionButton.tsx';

type Choice = Exclude<RecordSettings['choice'], 'unasked'>;

/**
 * Asks once whether a record may be kept, where that can be saved, and says the answer. Nothing is recorded before the
 * user answers.
 */
export function AskForRecord({ time }: { time: 'due' | 'not-yet' }) {
  const { model, words } = useApp();
  const titleId = useId();
  const answered = useSignal<'no' | 'yes'>('no');
  const place = useRef<HTMLParagraphElement>(null);
  const overview = model.overview.value;
  const settings = overview?.settings;
  const choice = settings?.record.choice;
  const shown = answered.value === 'yes' && choice !== undefined && choice !== 'unasked';
  useEffect(() => {
    if (shown) place.current?.focus();
  }, [shown]);
  if (!overview || !settings) return null;
  const choose = async (next: Choice) => {
    answered.value = 'yes';
    await model.saveSettings(settings, { ...settings, record: { ...settings.record, choice: next } });
  };
  if (shown)
    return (
      <p ref={place} tabIndex={-1} role="status" class="record-told">
        {words('recordKept', { is: choice === 'on' ? 'other' : 'off' })}
      </p>
    );
  if (choice !== 'unasked' || time === 'not-yet' || !canSave(overview)) return null;
  return (
    <section class="record-ask" aria-labelledby={titleId}>
      <h2 id={titleId}>{words('recordAskTitle')}</h2>
      <p>{words('recordAskText')}</p>
      <div class="actions">
        <ActionButton variant="plain" text={words('keepRecord')} state="ready" onPress={() => void choose('on')} />
        <ActionButton variant="bare" text={words('noThanks')} state="ready" onPress={() => void choose('off')} />
      </div>
    </section>
  );
}
