/** What a press can set off. Fields for text are left out: a press in them does nothing but set the cursor. */
const CONTROLS = 'button, a[href], summary, label, input[type="checkbox"], input[type="radio"]';

/** The control that a press on this element is for; null for none. A label stands for the field that it names. */
export function findControl(pressed: EventTarget | null): Element | null {
  const found = pressed instanceof Element ? pressed.closest(CONTROLS) : null;
  return found instanceof HTMLLabelElement ? (found.control ?? found) : found;
}

/** All controls in a part of a page, itself included. */
export function listControls(part: Node): Element[] {
  if (!(part instanceof Element)) return [];
  return [...(part.matches(CONTROLS) ? [part] : []), ...part.querySelectorAll(CONTROLS)];
}

/** What a control says that it does, without numbers: a countdown in a name makes no other control of it. */
export function meaningOf(control: Element): string {
  return (control.getAttribute('aria-label') ?? control.textContent ?? '').replaceAll(/[\p{Nd}\s]+/gu, ' ').trim();
}
