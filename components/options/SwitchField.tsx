import { useId } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { Hint } from './Hint.tsx';
import { type Lock, Switch } from './Switch.tsx';

type Props = {
  text: string;
  /** What it does: a sentence or two, and further lines for "More"; null where the text says it all. */
  hint: string | null;
  state: 'on' | 'off';
  onSwitch: (to: 'on' | 'off') => void;
  lock?: Lock;
};

/** A choice between on and off, with its words before it. */
export function SwitchField({ text, hint, state, onSwitch, lock = 'open' }: Props) {
  const { words } = useApp();
  const id = useId();
  const hintId = useId();
  const lockId = useId();
  const described = [...(hint === null ? [] : [hintId]), ...(lock === 'open' ? [] : [lockId])];
  return (
    <div class="field across">
      <div>
        <label for={id}>{text}</label>
        {hint === null ? null : <Hint id={hintId} text={hint} about={text} />}
        {lock === 'open' ? null : (
          <p id={lockId} class="locked">
            {words('lockedByAdministrator')}
          </p>
        )}
      </div>
      <Switch
        id={id}
        state={state}
        lock={lock}
        {...(described.length === 0 ? {} : { describedBy: described.join(' ') })}
        onSwitch={onSwitch}
      />
    </div>
  );
}
