import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import type { Lock } from '../Switch.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { TypedField } from '../TypedField.tsx';

const USUAL_MINUTES = 5;
const FEWEST_MINUTES = 1;
const MOST_MINUTES = 240;

type Props = { minutes: number | null; lock: Lock; onSet: (minutes: number | null) => Promise<unknown> };

/** After so many minutes without use, or never. */
export function IdleChoice({ minutes, lock, onSet }: Props) {
  const { words, format } = useApp();
  const refused = useSignal<string | null>(null);
  const errorId = useId();
  const save = (next: number | null) => {
    refused.value = null;
    return onSet(next);
  };
  const type = ({ value, valueAsNumber: typed }: HTMLInputElement) => {
    if (Number.isInteger(typed) && typed >= FEWEST_MINUTES && typed <= MOST_MINUTES) return save(typed);
    refused.value = value;
    return 'refused';
  };
  return (
    <>
      <SwitchField
        text={words('byIdle')}
        hint={null}
        state={minutes === null ? 'off' : 'on'}
        lock={lock}
        onSwitch={(to) => void save(to === 'on' ? USUAL_MINUTES : null)}
      />
      {minutes === null ? null : (
        <div class="chosen">
          <label>
            <TypedField
              type="number"
              min={FEWEST_MINUTES}
              max={MOST_MINUTES}
              step={1}
              value={refused.value ?? minutes}
              disabled={lock === 'locked'}
              isRefused={refused.value !== null}
              errorId={errorId}
              onTyped={type}
            />
            <span>{words('byIdleMinutes', { count: minutes })}</span>
          </label>
          <p id={errorId} class="refusal" role="alert">
            {refused.value === null
              ? ''
              : words('byIdleRange', { least: format.number(FEWEST_MINUTES), most: format.number(MOST_MINUTES) })}
          </p>
        </div>
      )}
    </>
  );
}
