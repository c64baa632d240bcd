import { useEffect } from 'preact/hooks';

/**
 * Gives the focus a place when a press has taken its own control away: a status that says what happened, or the heading
 * of what is there now. `happened`: what the press did, a new value each time; null for nothing. What has the focus by
 * then keeps it.
 */
export function useFocusRescue(happened: unknown, findPlace: () => HTMLElement | null | undefined): void {
  useEffect(() => {
    if (happened !== null && isFocusLost()) focusOn(findPlace());
  }, [happened]);
}

/** Whether nothing has the focus. Firefox leaves it on a control that was hidden. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.closest('[hidden]') !== null;
}

/** Whether this element has the focus itself. */
export function hasFocus(element: HTMLElement | null): boolean {
  return element !== null && document.activeElement === element;
}

/** A heading can have the focus once it has a place in its order. */
export function focusOn(place: HTMLElement | null | undefined): void {
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
}
