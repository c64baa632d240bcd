import type { PageMemory } from './page-memory.ts';
import type { PageStep } from './page-step.ts';

/**
 * Runs inside a page, so it may use nothing from outside itself. Presses a control of the last look as a person does:
 * some menus open on `pointerdown` alone, others on `click`. `changed`: it is not there any more, or is not as it was
 * seen, and nothing was pressed. `too-late`: neither.
 *
 * @param look the mark of the look that saw the control
 * @param seen the control as it was described then, as JSON
 */
export async function pressControl(
  step: PageStep,
  origin: string,
  look: string,
  index: number,
  seen: string,
): Promise<'pressed' | 'changed' | 'too-late'> {
  const isOver = () => Date.now() < step.from || Date.now() > step.until;

  /** Asks the background whether it still waits for this. An extension that was updated meanwhile does not. */
  const isAwaited = () =>
    new Promise<boolean>((resolve) => {
      const port = chrome.runtime.connect({ name: `page-step ${step.mark}` });
      const answer = (isAwaited: boolean) => {
        resolve(isAwaited && !isOver());
        port.disconnect();
      };
      port.onMessage.addListener(() => answer(true));
      port.onDisconnect.addListener(() => resolve(false));
      setTimeout(() => answer(false), Math.max(0, step.until - Date.now()));
    });

  if (location.origin !== origin || isOver()) return 'too-late';
  try {
    if (!(await isAwaited())) return 'too-late';
  } catch (error) {
    console.info('Lights Out: this page belongs to an earlier version', error);
    return 'too-late';
  }
  const memory = Reflect.get(globalThis, 'lightsOutMemory') as PageMemory | undefined;
  const control = memory?.look === look ? memory.elements[index]?.deref() : undefined;
  const isHere = () => control !== undefined && Reflect.get(Node.prototype, 'isConnected', control) === true;
  if (!memory || !control || !isHere() || JSON.stringify(memory.describe(control)) !== seen) return 'changed';

  Element.prototype.scrollIntoView.call(control, { block: 'center', behavior: 'instant' });
  const box = Element.prototype.getBoundingClientRect.call(control);
  const place = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const common = { bubbles: true, cancelable: true, composed: true, view: window, button: 0, detail: 1, ...place };
  const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true };

  /** False once the page has taken the control away. */
  function send(name: string, buttons: number): boolean {
    if (!isHere() || !control) return false;
    const init = { ...common, buttons, pressure: buttons / 2 };
    const isPointer = name.startsWith('pointer');
    const event = isPointer ? new PointerEvent(name, { ...init, ...pointer }) : new MouseEvent(name, init);
    EventTarget.prototype.dispatchEvent.call(control, event);
    return true;
  }

  for (const name of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove'])
    send(name, 0);
  send('pointerdown', 1);
  send('mousedown', 1);
  if (isHere() && control instanceof HTMLElement) HTMLElement.prototype.focus.call(control, { preventScroll: true });
  send('pointerup', 0);
  send('mouseup', 0);
  // By its own click a link is followed and a form is sent, which an event alone does not do everywhere.
  if (isHere() && control instanceof HTMLElement) HTMLElement.prototype.click.call(control);
  else send('click', 0);
  return 'pressed';
}
