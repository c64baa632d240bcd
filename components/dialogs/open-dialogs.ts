import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

type Count = Signal<number>;

/** Counts the open dialogs below, so that what holds their buttons stays as it is until they are closed. */
export const OpenDialogs = createContext<Count | null>(null);

/** Counts one more in `around` for as long as something is open here. */
export function useCounted(around: Count | null, isOpen: boolean): void {
  useLayoutEffect(() => {
    if (around === null || !isOpen) return;
    around.value += 1;
    return () => {
      around.value -= 1;
    };
  }, [around, isOpen]);
}
