import { useSignal } from '@preact/signals';

/**
 * What a text field shows: what is typed in it, else what is saved. The page is drawn anew whenever something changes
 * in the browser; without this, that would take away a text that was not saved yet.
 */
export function useTyped(saved: string, save: (typed: string) => Promise<unknown>) {
  const typed = useSignal<string | null>(null);
  return {
    value: typed.value ?? saved,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => {
      typed.value = event.currentTarget.value;
    },
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => {
      const sent = event.currentTarget.value;
      typed.value = sent;
      void save(sent.trim()).finally(() => {
        if (typed.value === sent) typed.value = null;
      });
    },
  };
}
