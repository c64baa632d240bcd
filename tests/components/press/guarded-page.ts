import { guardPresses, HELD_BACK_MS } from '../../../components/press/guard-presses.ts';

export type GuardedPage = ReturnType<typeof createGuardedPage>;

/** A page whose presses are guarded, with a clock that a test moves. `pressed`: what was heard. */
export function createGuardedPage() {
  let at = 1_000_000;
  const pressed: string[] = [];
  document.body.innerHTML = '';
  const guard = guardPresses(document, { steady: () => at, isByPerson: () => true });
  const wait = (ms: number) => {
    at += ms;
  };

  /** Changes what the page shows; observers hear of it before time goes on. */
  async function show(html: string): Promise<void> {
    document.body.innerHTML = html;
    for (const control of document.querySelectorAll('button, input'))
      control.addEventListener('click', () => pressed.push(control.textContent || control.id));
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }

  function find(selector: string): Element {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`Nothing at ${selector}`);
    return found;
  }

  return {
    pressed,
    wait,
    show,
    find,
    drawRest: guard.drawRest,
    end: guard.end,
    /** Shows it, and lets a person read it. */
    async showFirst(html: string): Promise<void> {
      await show(html);
      wait(HELD_BACK_MS);
    },
    click(selector: string, x = 100, y = 50): void {
      find(selector).dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: x, clientY: y }),
      );
    },
    move: (x: number) => document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: 50 })),
    /** As a browser does for a key: first the key, then the click unless the key was stopped. */
    key(selector: string, name: string, repeat: 'held' | 'once' = 'once'): void {
      const isHeld = repeat === 'held';
      const down = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: name, repeat: isHeld });
      if (find(selector).dispatchEvent(down) && name === 'Enter')
        find(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 }));
    },
  };
}
