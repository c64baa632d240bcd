import { type ComponentChild, isValidElement, options, render } from 'preact';
import { type App, AppContext } from '../../../components/app-context.ts';
import { type LaterParts, laterParts } from '../../../components/later-parts.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';

/**
 * A screen in a page of happy-dom, with what a person would do to it. As in the browser, no screen but the popup is
 * given the popup's parts. `loaded`: whether all is there that the popup loads only after its first countdown.
 */
export async function drawScreen(screen: ComponentChild, app: App, loaded: 'all' | 'first' = 'all') {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const parts = isValidElement(screen) && screen.type === PopupApp ? laterParts : null;
  const draw = (value: { app: App; parts: LaterParts | null } | { app: null; parts: null }) =>
    render(<AppContext value={{ first: app, ...value }}>{screen}</AppContext>, place);
  draw(loaded === 'all' ? { app, parts } : { app: null, parts: null });
  await settle();

  const nameOf = (button: HTMLButtonElement) => button.getAttribute('aria-label') ?? button.textContent ?? '';
  /** As in a browser: an open dialog is all that can be reached. */
  const buttons = () => [...(place.querySelector('dialog[open]') ?? place).querySelectorAll('button')];
  function button(name: string): HTMLButtonElement {
    const found =
      buttons().find((one) => nameOf(one) === name) ?? buttons().find((one) => nameOf(one).startsWith(name));
    if (!found) throw new Error(`No button "${name}" among: ${buttons().map(nameOf).join(', ')}`);
    return found;
  }
  async function openMore(): Promise<void> {
    for (const one of buttons()) if (one.matches('.more[aria-expanded=false]')) one.click();
    await settle();
  }
  return {
    place,
    text: () => (place.textContent ?? '').replaceAll('\u00a0', ' '),
    button,
    buttonNames: () => buttons().map(nameOf),
    dialog: () => place.querySelector('dialog[open]'),
    status: () => place.querySelector('[role="status"]')?.textContent ?? null,
    timer: () => place.querySelector('[role="timer"]'),
    find: (selector: string) => place.querySelector(selector),
    /** Presses a button, also where it lies under "More". */
    async press(name: string) {
      if (!buttons().some((one) => nameOf(one).startsWith(name))) await openMore();
      button(name).click();
      await settle();
    },
    openMore,
    /** The rest of the popup is loaded. */
    async load() {
      draw({ app, parts });
      await settle();
    },
    close: () => render(null, place),
  };
}

/** Effects run after a frame is painted, and here none ever is. */
options.requestAnimationFrame = (callback) => void setTimeout(callback, 0);

/** Lets promises, renders and effects run, and what they set off. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((done) => setTimeout(done, 1));
}
