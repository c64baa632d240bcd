import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { DAY } from '../../../utils/core/time.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import type { MessageKey } from '../../words.ts';
import type { Lock } from '../Switch.tsx';
import { TypedField } from '../TypedField.tsx';
import { addTime, changeTime, FEWEST_DAYS, MOST_DAYS, MOST_TIMES, type TimesChange } from './reminder-times.ts';

/** An input that was not accepted: it stays in its field, with the reason. */
type Refused = {
  readonly index: number;
  readonly typed: string;
  readonly why: Extract<TimesChange, { kind: 'refused' }>['why'];
};

const whyKey: Record<Refused['why'], MessageKey> = { range: 'warningRange', double: 'timeDouble' };

/** How long before its end a session counts as ending soon: for reminders, the badge and warnings. */
export function ReminderTimes({ settings, lock }: { settings: Settings; lock: Lock }) {
  const { model, words, format } = useApp();
  const refused = useSignal<Refused | null>(null);
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const errorId = useId();
  const { beforeMs } = settings.reminders;
  const save = async (change: Extract<TimesChange, { kind: 'changed' }>, focus: 'follow' | 'leave') => {
    refused.value = null;
    await model.saveSettings(settings, {
      ...settings,
      reminders: { ...settings.reminders, beforeMs: change.beforeMs },
    });
    if (focus === 'follow') fields.current[change.index]?.focus();
  };
  const set = (index: number, field: HTMLInputElement) => {
    const change = changeTime(beforeMs, index, field.valueAsNumber);
    if (change.kind === 'refused') {
      refused.value = { index, typed: field.value, why: change.why };
      return 'refused';
    }
    // A field that is being typed into keeps the focus, also where sorting moves it.
    return save(change, field.matches(':focus') && change.index !== index ? 'follow' : 'leave');
  };
  const add = () => {
    const change = addTime(beforeMs);
    if (change.kind === 'changed') void save(change, 'follow');
  };
  const remove = (index: number) => {
    const left = beforeMs.filter((_, at) => at !== index);
    void save({ kind: 'changed', beforeMs: left, index: Math.min(index, left.length - 1) }, 'follow');
  };
  return (
    <fieldset disabled={lock === 'locked'}>
      <legend>{words('timesTitle')}</legend>
      <ul class="times">
        {beforeMs.map((ms, index) => {
          const days = Number((ms / DAY).toFixed(2));
          const isRefused = refused.value?.index === index;
          return (
            <li key={index}>
              <label>
                <TypedField
                  fieldRef={(field) => {
                    fields.current[index] = field;
                  }}
                  type="number"
                  min={FEWEST_DAYS}
                  max={MOST_DAYS}
                  step={FEWEST_DAYS}
                  value={isRefused ? refused.value?.typed : days}
                  isRefused={isRefused}
                  errorId={errorId}
                  onTyped={(field) => set(index, field)}
                />
                <span>{words('daysBefore', { count: days })}</span>
              </label>
              {beforeMs.length === 1 || lock === 'locked' ? null : (
                <ActionButton
                  variant="bare"
                  text={words('removeTime')}
                  name={words('removeTimeOf', { time: format.duration(ms) })}
                  state="ready"
                  onPress={() => remove(index)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p id={errorId} class="refusal" role="alert">
        {refused.value === null ? '' : words(whyKey[refused.value.why])}
      </p>
      {lock === 'locked' ? null : beforeMs.length < MOST_TIMES ? (
        <ActionButton variant="plain" text={words('addTime')} state="ready" onPress={add} />
      ) : (
        <p class="soft">{words('timesMost', { count: MOST_TIMES })}</p>
      )}
    </fieldset>
  );
}
