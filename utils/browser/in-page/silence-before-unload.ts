/**
 * Runs inside a page that is to be closed, so it may use nothing from outside itself. The page no longer asks to stay.
 */
export function silenceBeforeUnload(): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
}
