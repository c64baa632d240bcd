import { useSignal } from '@preact/signals';

type Typing = { readonly currentTarget: HTMLInputElement };
/** What was typed is being saved, until this is done; or it was refused, and `shown` holds it. */
export type Taken = Promise<unknown> | 'refused';

/**
 * What a field shows: what is being typed in it, else `shown`. The page is drawn anew whenever something changes in the
 * browser; without this, that would take away what is not saved yet. `onTyped` is called when the person has finished;
 * what was typed stays until that is done, else the former value would be there again for a moment.
 */
export function useTyped<Shown>(shown: Shown, onTyped: (field: HTMLInputElement) => Taken) {
  const typed = useSignal<string | null>(null);
  const finish = (field: HTMLInputElement) => {
    const sent = field.value;
    typed.value = sent;
    void Promise.resolve(onTyped(field)).finally(() => {
      if (typed.value === sent) typed.value = null;
    });
  };
  return {
    value: typed.value ?? shown,
    onInput: ({ currentTarget }: Typing) => {
      typed.value = currentTarget.value;
    },
    onChange: ({ currentTarget }: Typing) => {
      if (!isHalf(currentTarget)) finish(currentTarget);
    },
    onBlur: ({ currentTarget }: Typing) => {
      if (isHalf(currentTarget)) finish(currentTarget);
    },
  };
}

/**
 * Whether a field for a time holds a part of one. Each key stroke in it is a `change`, with an empty value while a part
 * is missing: it may still become whole, so it is judged when the person leaves the field.
 */
function isHalf({ type, validity }: HTMLInputElement): boolean {
  return type === 'time' && validity.badInput;
}
