import type { Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';
import { useTyped } from '../../use-typed.ts';

type Props = {
  typed: Signal<string>;
  /** `fixed`: that of a site that is changed. */
  kind: 'free' | 'fixed';
  /** Why what was typed is of no use, or nothing was found there. */
  trouble: Signal<string | null>;
  state: 'ready' | 'waiting' | keyof typeof foundWord;
  onFind: () => void;
};

const foundWord = { found: 'other', 'nothing-found': 'nothing', 'not-looked': 'not-looked' } as const;

/** The box for an address, and the button that looks there. What was typed stays, whatever comes of it. */
export function AddressField({ typed, kind, trouble, state, onFind }: Props) {
  const { words } = useApp();
  const box = useRef<HTMLInputElement>(null);
  const typing = useTyped(typed.value, async ({ value }) => {
    typed.value = value;
  });
  const boxId = useId();
  const hintId = useId();
  const troubleId = useId();
  useEffect(() => {
    if (trouble.value !== null) box.current?.focus();
  }, [trouble.value]);
  return (
    <form
      class="address-field"
      onSubmit={(event) => {
        event.preventDefault();
        onFind();
      }}
    >
      <label for={boxId}>{words('addAddress')}</label>
      <div class="address-line">
        <input
          id={boxId}
          ref={box}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          readOnly={kind === 'fixed'}
          dir="ltr"
          {...typing}
          aria-invalid={trouble.value !== null}
          aria-describedby={`${troubleId} ${hintId}`}
          onInput={(event) => {
            typing.onInput(event);
            typed.value = event.currentTarget.value;
            trouble.value = null;
          }}
        />
        <ActionButton
          variant={kind === 'fixed' ? 'plain' : 'main'}
          text={words('addFind')}
          state={state === 'waiting' ? 'waiting' : 'ready'}
          onPress={onFind}
        />
      </div>
      <p id={troubleId} role="alert" class="refusal">
        {trouble.value}
      </p>
      <p id={hintId} class="soft">
        {words('addHint', { kind: kind === 'fixed' ? kind : 'other' })}
      </p>
      <p role="status" class={state === 'waiting' ? 'soft' : 'unseen'}>
        {state === 'ready'
          ? ''
          : state === 'waiting'
            ? words('looking')
            : words('addLookedAt', { found: foundWord[state] })}
      </p>
    </form>
  );
}
