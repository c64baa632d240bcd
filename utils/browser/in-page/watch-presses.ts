import type { PageMemory } from './page-memory.ts';
import type { PageStep } from './page-step.ts';

/**
 * Runs inside a page, so it may use nothing from outside itself. Tells the background which controls a person presses,
 * until `until` or until the background does not want it any more: what everybody sees of a control, no typed text.
 * False if this came too late, if the tab shows another origin, or if nothing has taught it to describe controls.
 */
export function watchPresses(step: PageStep, origin: string, watchId: string, until: number): boolean {
  /** In ms. So often a moving mouse wakes the background, so that it is awake before the press. */
  const AWAKE_MS = 15_000;
  const HIGHEST = 8;
  const LONGEST_TEXT = 200;
  const CONTROL = 'a[href],area[href],button,summary,[role^=button],[role^=link],[role^=menuitem],[onclick]';
  const INPUT = 'input[type=submit],input[type=button],input[type=image]';
  const TYPED = 'input,textarea,select,[contenteditable],[role=textbox]';
  if (location.origin !== origin || Date.now() < step.from || Date.now() > step.until) return false;
  const memory = Reflect.get(globalThis, 'lightsOutMemory') as PageMemory | undefined;
  if (!memory) return false;
  if (Reflect.get(globalThis, 'lightsOutWatch') === watchId) return true;
  Reflect.set(globalThis, 'lightsOutWatch', watchId);

  const page = String(performance.timeOrigin);
  const kinds = ['pointerdown', 'click', 'pointermove', 'keydown'];
  let port: ReturnType<typeof chrome.runtime.connect> | null = null;
  let lastSign = 0;

  const read = (prototype: object, name: string, of: unknown): unknown => Reflect.get(prototype, name, of);
  const isA = (element: Element, what: string) => Element.prototype.matches.call(element, what);
  const isOver = () =>
    Date.now() > until || location.origin !== origin || Reflect.get(globalThis, 'lightsOutWatch') !== watchId;

  function parentOf(element: Element): Element | null {
    const parent = read(Node.prototype, 'parentNode', element);
    const above = parent instanceof ShadowRoot ? read(ShadowRoot.prototype, 'host', parent) : parent;
    return above instanceof Element ? above : null;
  }

  /** Whether something is small and holds no control: it may listen to presses though nothing says so. */
  const isPlain = (element: Element) =>
    element instanceof HTMLElement &&
    !isA(element, 'html,body,main,label,iframe') &&
    Element.prototype.querySelector.call(element, `${CONTROL},${INPUT},${TYPED}`) === null &&
    String(read(Element.prototype, 'textContent', element)).length < LONGEST_TEXT;

  /**
   * The control around what was pressed; else the nearest thing with a pointing hand; else what was pressed itself, for
   * some menus open by a picture that only the page's script knows. Null where one types.
   */
  function findControl(target: Element): Element | null {
    let pointed: Element | null = null;
    let plain: Element | null = null;
    let at: Element | null = target;
    for (let level = 0; at !== null && level < HIGHEST; level += 1, at = parentOf(at)) {
      if (isA(at, CONTROL) || isA(at, INPUT)) return at;
      if (isA(at, TYPED)) return null;
      if (getComputedStyle(at).cursor === 'pointer') pointed = at;
      if (plain === null && isPlain(at)) plain = at;
    }
    return pointed ?? plain;
  }

  /** Numbers an element and those around it among their like, for the place that is told of it. */
  function number(element: Element): void {
    for (let at: Element | null = element, left = 80; at !== null && left > 0; at = parentOf(at), left -= 1) {
      const tag = read(Element.prototype, 'localName', at);
      let count = 1;
      let before = read(Element.prototype, 'previousElementSibling', at);
      for (let most = 2_000; before instanceof Element && most > 0; most -= 1) {
        if (read(Element.prototype, 'localName', before) === tag) count += 1;
        before = read(Element.prototype, 'previousElementSibling', before);
      }
      memory?.numbers.set(at, count);
    }
  }

  function end(): void {
    for (const kind of kinds) removeEventListener(kind, hear, true);
    port?.disconnect();
    port = null;
  }

  /** Tells the background. An extension that was updated meanwhile is not there any more. */
  function tell(what: unknown): void {
    try {
      if (port === null) {
        port = chrome.runtime.connect({ name: `watched-press ${watchId}` });
        port.onMessage.addListener(end); // it wants no more
        port.onDisconnect.addListener(() => {
          port = null;
        });
      }
      port.postMessage(what);
    } catch (error) {
      console.info('Lights Out: this page belongs to an earlier version', error);
      end();
    }
  }

  function note(event: Event): void {
    const [target] = Event.prototype.composedPath.call(event);
    const control = target instanceof Element ? findControl(target) : null;
    if (control === null || !memory) return;
    number(control);
    const metas = [...Document.prototype.getElementsByTagName.call(document, 'meta')]
      .slice(0, 50)
      .map((meta) => Element.prototype.getAttribute.call(meta, 'name') ?? '')
      .filter((name) => /[cx]srf|authenticity/i.test(name));
    tell({ kind: 'press', page, path: location.pathname, control: memory.describe(control), metas: metas.slice(0, 5) });
  }

  /** Only what a person does. A press by keyboard is a click without a pointer. */
  function hear(event: Event): void {
    if (isOver()) end();
    else if (event.isTrusted) take(event);
  }

  function take(event: Event): void {
    const isPress = event.type === 'pointerdown' && event instanceof PointerEvent && event.button === 0;
    const isKeyed = event.type === 'click' && event instanceof MouseEvent && event.detail === 0;
    if (isPress || isKeyed) note(event);
    if (event.type === 'click' || Date.now() - lastSign < AWAKE_MS) return;
    lastSign = Date.now();
    tell({ kind: 'here' });
  }

  for (const kind of kinds) addEventListener(kind, hear, { capture: true, passive: true });
  tell({ kind: 'here' });
  return true;
}
