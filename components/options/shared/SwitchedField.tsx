import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Lock } from '../Switch.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { TypedField } from '../TypedField.tsx';

type Props = {
  text: string;
  lock: Lock;
  /** What is chosen; null while it is off. */
  chosen: number | null;
  /** What is chosen first where it is turned on. */
  usual: number;
  field: { type: 'number'; min: number; max: number; step: number } | { type: 'time' };
  /** The field's words, before or behind it. */
  words: { before: string } | { behind: string };
  /** What the field shows for what is chosen, and what was typed in it; null for what cannot be chosen. */
  show: (chosen: number) => string | number;
  read: (field: HTMLInputElement) => number | null;
  /** Why it was refused. */
  refusal: string;
  onSet: (chosen: number | null) => Promise<unknown>;
};

/** A choice that is off, or on with a number or a time: its switch and, while it is on, a field. */
export function SwitchedField({ text, lock, chosen, usual, field, words, show, read, refusal, onSet }: Props) {
  const refused = useSignal<string | null>(null);
  const errorId = useId();
  const save = (next: number | null) => {
    refused.value = null;
    return onSet(next);
  };
  const type = (typed: HTMLInputElement) => {
    const next = read(typed);
    if (next !== null) return save(next);
    refused.value = typed.value;
    return 'refused';
  };
  return (
    <>
      <SwitchField
        text={text}
        hint={null}
        state={chosen === null ? 'off' : 'on'}
        lock={lock}
        onSwitch={(to) => void save(to === 'on' ? usual : null)}
      />
      {chosen === null ? null : (
        <div class="chosen">
          <label>
            {'before' in words ? <span>{words.before}</span> : null}
            <TypedField
              {...field}
              value={refused.value ?? show(chosen)}
              disabled={lock === 'locked'}
              isRefused={refused.value !== null}
              errorId={errorId}
              onTyped={type}
            />
            {'behind' in words ? <span>{words.behind}</span> : null}
          </label>
          <p id={errorId} class="refusal" role="alert">
            {refused.value === null ? '' : refusal}
          </p>
        </div>
      )}
    </>
  );
}
