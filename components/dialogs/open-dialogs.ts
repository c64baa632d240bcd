import { type Signal, useSignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusOn, isFocusLost } from '../use-focus-rescue.ts';

type Count = Signal<number>;

/** Counts the open dialogs below, so that what holds their buttons stays as it is until they are closed. */
export const OpenDialogs = createContext<Count | null>(null);

/** Counts one more around for as long as something is open here. */
export function useCounted(isOpen: boolean): void {
  const around = useContext(OpenDialogs);
  useLayoutEffect(() => {
    if (around === null || !isOpen) return;
    around.value += 1;
    return () => {
      around.value -= 1;
    };
  }, [around, isOpen]);
}

/**
 * `now`; but while one of the `dialogs` is open, what it was before. Where the focus is lost once they are closed,
 * because their button is gone, the place that is found gets it.
 */
export function useHeld<Value>(now: Value, findPlace: () => HTMLElement | null | undefined) {
  const dialogs = useSignal(0);
  const isOpen = dialogs.value > 0;
  const before = useRef({ value: now, isOpen });
  const value = isOpen ? before.current.value : now;
  useCounted(isOpen);
  useEffect(() => {
    if (!isOpen && before.current.isOpen && isFocusLost()) focusOn(findPlace());
    before.current = { value, isOpen };
  });
  return { value, dialogs };
}
