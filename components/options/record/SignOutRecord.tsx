import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { RecordSettings } from '../../../utils/core/settings/settings.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { Hint } from '../Hint.tsx';
import { lockOf } from '../lock-of.ts';
import { SwitchField } from '../SwitchField.tsx';
import { RecordContents } from './RecordContents.tsx';

/** The record that explains sign-outs: whether it is kept, what it holds, and how it goes. */
export function SignOutRecord({ overview }: { overview: Overview }) {
  const { model, words } = useApp();
  const { settings, policy, record } = overview;
  const { choice } = settings.record;
  const answered = useSignal<'no' | 'yes'>('no');
  const place = useRef<HTMLDivElement>(null);
  const save = (next: RecordSettings['choice']) =>
    model.saveSettings(settings, { ...settings, record: { ...settings.record, choice: next } });
  const answer = (next: 'on' | 'off') => {
    answered.value = 'yes';
    void save(next);
  };
  // After the answer the question is gone, so the focus moves to the switch in its place.
  useEffect(() => {
    if (answered.value === 'yes' && choice !== 'unasked') place.current?.querySelector('input')?.focus();
  }, [choice]);
  return (
    <div class="card" ref={place}>
      {choice === 'unasked' ? (
        <>
          <h3>{words('recordAskTitle')}</h3>
          <Hint text={words('recordHolds')} about={words('recordAskTitle')} />
          <div class="choices">
            <ActionButton variant="plain" text={words('keepRecord')} state="ready" onPress={() => answer('on')} />
            <ActionButton variant="bare" text={words('noThanks')} state="ready" onPress={() => answer('off')} />
          </div>
        </>
      ) : (
        <SwitchField
          text={words('recordSwitch')}
          hint={words('recordHolds')}
          state={choice}
          lock={lockOf(policy, 'record')}
          onSwitch={(to) => void save(to)}
        />
      )}
      {choice === 'on' || record.sessions > 0 || record.privateClosedAt !== null ? (
        <RecordContents overview={overview} />
      ) : null}
    </div>
  );
}
