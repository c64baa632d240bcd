import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { fromTimeOfDay, toTimeOfDay } from '../reminders/time-of-day.ts';
import { SwitchField } from '../SwitchField.tsx';
import { TypedField } from '../TypedField.tsx';

const USUAL_MINUTE = 20 * 60;

type Props = { minute: number | null; onSet: (minute: number | null) => Promise<unknown> };

/** Every day at this minute of the day, or never. */
export function DailyChoice({ minute, onSet }: Props) {
  const { words } = useApp();
  const refused = useSignal<string | null>(null);
  const errorId = useId();
  const save = (next: number | null) => {
    refused.value = null;
    return onSet(next);
  };
  const type = ({ value }: HTMLInputElement) => {
    const typed = fromTimeOfDay(value);
    if (typed !== null) return save(typed);
    refused.value = value;
    return 'refused';
  };
  return (
    <>
      <SwitchField
        text={words('byTime')}
        hint={null}
        state={minute === null ? 'off' : 'on'}
        onSwitch={(to) => void save(to === 'on' ? USUAL_MINUTE : null)}
      />
      {minute === null ? null : (
        <div class="chosen">
          <label>
            <span>{words('byTimeAt')}</span>
            <TypedField
              type="time"
              value={refused.value ?? toTimeOfDay(minute)}
              isRefused={refused.value !== null}
              errorId={errorId}
              onTyped={type}
            />
          </label>
          <p id={errorId} class="refusal" role="alert">
            {refused.value === null ? '' : words('quietMissing')}
          </p>
        </div>
      )}
    </>
  );
}
