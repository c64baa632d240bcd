import { useId } from 'preact/hooks';
import { Switch } from './Switch.tsx';

type Props = {
  text: string;
  /** What it does, in a sentence or two; null where the text says it all. */
  hint: string | null;
  state: 'on' | 'off';
  onSwitch: (to: 'on' | 'off') => void;
};

/** A choice between on and off, with its words before it. */
export function SwitchField({ text, hint, state, onSwitch }: Props) {
  const id = useId();
  const hintId = useId();
  return (
    <div class="field across">
      <div>
        <label for={id}>{text}</label>
        {hint === null ? null : <p id={hintId} class="soft">{hint}</p>}
      </div>
      <Switch id={id} state={state} {...(hint === null ? {} : { describedBy: hintId })} onSwitch={onSwitch} />
    </div>
  );
}
