import { useSignal } from '@preact/signals';

type Typing = { readonly currentTarget: HTMLInputElement };

/**
 * What a field shows: what is being typed in it, else `shown`. The page is drawn anew whenever something changes in the
 * browser; without this, that would take away what is not saved yet. `onTyped` is called when the person has finished;
 * what was typed stays until that is done.
 */
export function useTyped<Shown>(shown: Shown, onTyped: (field: HTMLInputElement) => unknown) {
  const typed = useSignal<string | null>(null);
  return {
    value: typed.value ?? shown,
    onInput: ({ currentTarget }: Typing) => {
      typed.value = currentTarget.value;
    },
    onChange: ({ currentTarget }: Typing) => {
      const sent = currentTarget.value;
      typed.value = sent;
      void Promise.resolve(onTyped(currentTarget)).finally(() => {
        if (typed.value === sent) typed.value = null;
      });
    },
  };
}
