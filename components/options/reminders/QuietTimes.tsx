import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { QuietHours, Settings } from '../../../utils/core/settings/settings.ts';
import { useApp } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';
import { SwitchField } from '../SwitchField.tsx';
import { TypedField } from '../TypedField.tsx';
import { fromTimeOfDay, toTimeOfDay } from './time-of-day.ts';

const usual: QuietHours = { fromMinute: 22 * 60, toMinute: 8 * 60 };
const fields: readonly (readonly [keyof QuietHours, MessageKey])[] = [
  ['fromMinute', 'quietFrom'],
  ['toMinute', 'quietTo'],
];

type Refused = { readonly field: keyof QuietHours; readonly typed: string; readonly why: MessageKey };

/** The part of the day without reminders. It goes over midnight where it ends earlier than it begins. */
export function QuietTimes({ settings }: { settings: Settings }) {
  const { model, words } = useApp();
  const refused = useSignal<Refused | null>(null);
  const errorId = useId();
  const { quiet } = settings.reminders;
  const save = (next: QuietHours | null) => {
    refused.value = null;
    return model.saveSettings(settings, { ...settings, reminders: { ...settings.reminders, quiet: next } });
  };
  const set = (hours: QuietHours, field: keyof QuietHours, typed: string) => {
    const minute = fromTimeOfDay(typed);
    const next = { ...hours, [field]: minute ?? hours[field] };
    const why = minute === null ? 'quietMissing' : next.fromMinute === next.toMinute ? 'quietSame' : null;
    if (why === null) return save(next);
    refused.value = { field, typed, why };
    return 'refused';
  };
  return (
    <>
      <SwitchField
        text={words('quietSwitch')}
        hint={words('quietHint')}
        state={quiet === null ? 'off' : 'on'}
        onSwitch={(to) => void save(to === 'on' ? usual : null)}
      />
      {quiet === null ? null : (
        <div class="quiet">
          {fields.map(([field, key]) => {
            const isRefused = refused.value?.field === field;
            return (
              <label key={field}>
                <span>{words(key)}</span>
                <TypedField
                  type="time"
                  value={isRefused ? refused.value?.typed : toTimeOfDay(quiet[field])}
                  isRefused={isRefused}
                  errorId={errorId}
                  onTyped={({ value }) => set(quiet, field, value)}
                />
              </label>
            );
          })}
          <p id={errorId} class="refusal" role="alert">
            {refused.value === null ? '' : words(refused.value.why)}
          </p>
        </div>
      )}
    </>
  );
}
