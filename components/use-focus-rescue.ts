import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A place for the focus when a press takes its own control away: a status that says what happened, or the heading of
 * what is there now. `happened`: what the press did, a new value each time; null for nothing. What has the focus by
 * then keeps it.
 */
export function useFocusRescue<E extends HTMLElement>(happened: unknown): RefObject<E | null> {
  const place = useRef<E | null>(null);
  useEffect(() => {
    if (happened !== null && isFocusLost()) place.current?.focus();
  }, [happened]);
  return place;
}

/** Whether nothing has the focus. Firefox leaves it on a control that was hidden. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.closest('[hidden]') !== null;
}
