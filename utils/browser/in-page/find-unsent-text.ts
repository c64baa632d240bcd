import type { PageStep } from './page-step.ts';

/** What one frame of a tab holds. */
export type FrameText = {
  readonly title: string;
  readonly texts: readonly string[];
  /** `cut`: the frame was too large to be looked through in time, so it may hold more. */
  readonly look: 'whole' | 'cut';
  /** Whether a person can see this frame; what cannot be seen cannot be typed into. */
  readonly isShown: boolean;
  /** How many frames stand in this one that a person can see. */
  readonly framesShown: number;
};

/**
 * Runs inside each frame of a page, so it may use nothing from outside itself. Finds text that a person typed and that
 * is still there: in text areas, inputs (never passwords) and editable areas, also inside shadow roots. The text goes
 * to our own screen only, and is not stored. Null if this came too late.
 *
 * The page may try to mislead this: an element of a form may be named like a property that is read here. So everything
 * is read by the getters of the browser's own prototypes, each root once, and only for a limited time.
 */
export function findUnsentTextInFrame(step: PageStep): FrameText | null {
  const MOST_CHARACTERS = 100_000;
  const MOST_TEXTS = 100;
  const MOST_NODES = 300_000;
  const MOST_MS = 1_000;
  const SMALLEST_PX = 8;
  const TYPED_KINDS = /^(?:text|search|email|url|tel|number|date|datetime-local|month|time|week)$/;
  const SECRET = /password|one-time-code|^cc-/;

  const startedAt = Date.now();
  if (startedAt < step.from || startedAt > step.until) return null;

  const read = (prototype: object, name: string, of: unknown): unknown => Reflect.get(prototype, name, of);
  const textOf = (prototype: object, name: string, of: unknown) => String(read(prototype, name, of) ?? '');
  const attribute = (element: Element, name: string) => Element.prototype.getAttribute.call(element, name) ?? '';
  const isShown = (element: Element) => Element.prototype.getClientRects.call(element).length > 0;

  const texts: string[] = [];
  const seen = new Set<Node>();
  const roots: Node[] = [document];
  let framesShown = 0;
  let nodesLeft = MOST_NODES;

  const isOver = () => nodesLeft <= 0 || texts.length >= MOST_TEXTS || Date.now() - startedAt > MOST_MS;
  const keep = (text: string) => {
    if (text.trim() !== '') texts.push(text.slice(0, MOST_CHARACTERS));
  };

  /** A closed root too: Firefox gives extensions a property for it, Chromium a function (tried in 153 and 156). */
  function shadowOf(element: Element): unknown {
    const open = read(Element.prototype, 'shadowRoot', element);
    if (open || !(element instanceof HTMLElement)) return open;
    const closed = read(Element.prototype, 'openOrClosedShadowRoot', element);
    return closed || typeof chrome === 'undefined' ? closed : chrome.dom?.openOrClosedShadowRoot(element);
  }

  /** Not what the page itself wrote. Some frameworks keep the default equal to what is typed, hence the other signs. */
  function isTyped(input: HTMLInputElement): boolean {
    const { prototype } = HTMLInputElement;
    return (
      read(prototype, 'value', input) !== read(prototype, 'defaultValue', input) ||
      Element.prototype.matches.call(input, ':focus') ||
      Element.prototype.matches.call(input, ':user-valid, :user-invalid')
    );
  }

  function lookAtInput(input: HTMLInputElement): void {
    const { prototype } = HTMLInputElement;
    if (!TYPED_KINDS.test(textOf(prototype, 'type', input)) || SECRET.test(attribute(input, 'autocomplete'))) return;
    if (read(prototype, 'readOnly', input) === true || read(prototype, 'disabled', input) === true) return;
    if (isShown(input) && isTyped(input)) keep(textOf(prototype, 'value', input));
  }

  /** Not compared with its default, which some frameworks keep equal to what is typed. */
  function lookAtArea(area: HTMLTextAreaElement): void {
    const { prototype } = HTMLTextAreaElement;
    if (read(prototype, 'readOnly', area) === true || read(prototype, 'disabled', area) === true) return;
    if (isShown(area)) keep(textOf(prototype, 'value', area));
  }

  function lookAt(element: Element): void {
    const root = shadowOf(element);
    if (root instanceof ShadowRoot) roots.push(root);
    if (element instanceof HTMLTextAreaElement) lookAtArea(element);
    else if (element instanceof HTMLInputElement) lookAtInput(element);
    else if (isFrame(element)) {
      const [width, height] = ['clientWidth', 'clientHeight'].map((side) => read(Element.prototype, side, element));
      if (Number(width) >= SMALLEST_PX && Number(height) >= SMALLEST_PX) framesShown += 1;
    } else if (isOutermostEditable(element)) keep(textOf(HTMLElement.prototype, 'innerText', element));
  }

  /** A picture in an `object` is none. */
  function isFrame(element: Element): boolean {
    if (element instanceof HTMLObjectElement)
      return read(HTMLObjectElement.prototype, 'contentWindow', element) !== null;
    return /^(?:iframe|frame|embed)$/.test(textOf(Element.prototype, 'localName', element));
  }

  function isOutermostEditable(element: Element): boolean {
    const isEditable = (one: unknown) =>
      one instanceof HTMLElement && read(HTMLElement.prototype, 'isContentEditable', one) === true;
    return !isWholePageEditable && isEditable(element) && !isEditable(read(Node.prototype, 'parentElement', element));
  }

  const isWholePageEditable = read(Document.prototype, 'designMode', document) === 'on';
  if (isWholePageEditable) {
    const body = read(Document.prototype, 'body', document);
    if (body instanceof HTMLElement) keep(textOf(HTMLElement.prototype, 'innerText', body));
  }
  for (let root = roots.pop(); root !== undefined && !isOver(); root = roots.pop()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const walk = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
    for (let node = walk.nextNode(); node !== null && !isOver(); node = walk.nextNode()) {
      nodesLeft -= 1;
      if (node instanceof Element) lookAt(node);
    }
  }
  return {
    title: textOf(Document.prototype, 'title', document).slice(0, 200),
    texts,
    look: isOver() ? 'cut' : 'whole',
    isShown: innerWidth >= SMALLEST_PX && innerHeight >= SMALLEST_PX,
    framesShown,
  };
}
