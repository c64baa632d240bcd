import type { ControlMark } from '../../core/sites/control-mark.ts';
import type { PageMemory, RawForm } from './page-memory.ts';
import type { PageStep } from './page-step.ts';

/** A look at a page, as the page's process tells it: not trusted. */
export type RawLook = {
  /** Names this look. The isolated world remembers its controls under it, until the next look. */
  readonly mark: string;
  readonly path: string;
  /** Whether the page's title or one of its headings says sign-out. */
  readonly saysSignOut: boolean;
  /** `raw`: a RawControl as JSON, because on its way out of the page the order of its members may change. */
  readonly controls: readonly { readonly raw: string; readonly index: number; readonly visible: boolean }[];
  readonly forms: readonly RawForm[];
  readonly ids: readonly string[];
};

/** How a control that a person has shown is found among elements that nothing makes a control. */
export type WantedControl = Pick<ControlMark, 'classes' | 'place'>;

/**
 * Runs inside a page, so it may use nothing from outside itself. Takes down the controls of the page, its forms and its
 * ids, in shadow roots too, and remembers the controls for a press. Null if this came too late, if the tab shows
 * another origin, or if nothing has taught it to describe controls (see learn-to-describe.ts).
 *
 * @param wanted taken down too though nothing says that it can be pressed, because a person has shown it; null for none
 */
export function lookAtPage(step: PageStep, origin: string, wanted: WantedControl | null): RawLook | null {
  const MOST_NODES = 60_000;
  const MOST_MS = 1_000;
  const [MOST_PLAIN, MOST_LIKELY, MOST_IDS, MOST_FORMS] = [500, 150, 200, 30];
  const OTHER = /^(?:html|body|head|script|style|template|input|select|option|textarea|label|form|iframe)$/;
  const LONGEST_TEXT = 200;
  const startedAt = Date.now();
  const memory = Reflect.get(globalThis, 'lightsOutMemory') as PageMemory | undefined;
  if (location.origin !== origin || startedAt < step.from || startedAt > step.until || !memory) return null;

  const read = (prototype: object, name: string, of: unknown): unknown => Reflect.get(prototype, name, of);
  const attribute = (element: Element, name: string) => Element.prototype.getAttribute.call(element, name);
  const textOf = (node: Node) => String(read(Element.prototype, 'textContent', node) ?? '').slice(0, 2 * LONGEST_TEXT);
  const styleOf = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name);
  const isShown = (element: Element) =>
    Element.prototype.getClientRects.call(element).length > 0 && styleOf(element, 'visibility') !== 'hidden';

  /** A closed root too: Firefox gives extensions a property for it, Chromium a function (tried in 153 and 156). */
  function shadowOf(element: Element): unknown {
    const open = read(Element.prototype, 'shadowRoot', element);
    if (open || !(element instanceof HTMLElement)) return open;
    const closed = read(Element.prototype, 'openOrClosedShadowRoot', element);
    return closed || typeof chrome === 'undefined' ? closed : chrome.dom?.openOrClosedShadowRoot(element);
  }

  const kept: Element[] = [];
  const controls: RawLook['controls'][number][] = [];
  const forms: RawForm[] = [];
  const ids: string[] = [];
  const inControls = new WeakSet<Node>();
  let saysSignOut = memory.says(String(read(Document.prototype, 'title', document)));
  const left = { nodes: MOST_NODES, plain: MOST_PLAIN, likely: MOST_LIKELY };
  const isOver = () => left.nodes <= 0 || Date.now() - startedAt > MOST_MS;

  /** What a person can press, as the page's code says. */
  function isControl(element: Element, tag: string): boolean {
    if (/^(?:a|area)$/.test(tag) && attribute(element, 'href') !== null) return true;
    if (/^(?:button|summary)$/.test(tag)) return true;
    if (tag === 'input') return /^(?:submit|button|image)$/i.test(attribute(element, 'type') ?? '');
    if (/^(?:link|button|menuitem)/.test(attribute(element, 'role') ?? '')) return true;
    const takesPresses = (attribute(element, 'onclick') ?? attribute(element, 'tabindex')) !== null;
    return takesPresses && !OTHER.test(tag) && textOf(element).length < LONGEST_TEXT;
  }

  const marksOf = (element: Element) =>
    ['id', 'class', 'title', 'aria-label', 'href'].map((name) => attribute(element, name) ?? '').join(' ');

  /** What nothing but its looks and its words make a control: an item of a list, a picture of the person. */
  function seemsControl(element: Element, tag: string): boolean {
    if (OTHER.test(tag)) return false;
    const isLeaf = read(Element.prototype, 'childElementCount', element) === 0;
    const marks = marksOf(element);
    const says = memory?.says(marks) || memory?.opens(marks) || (isLeaf && memory?.says(textOf(element)));
    return says === true && styleOf(element, 'cursor') === 'pointer' && textOf(element).length < LONGEST_TEXT;
  }

  const wantedTag = wanted === null ? undefined : /(?<![^>])([^>:]+):\d+$/.exec(wanted.place)?.[1];
  /** By its class words where it has any, else by its place. */
  function isWanted(element: Element, tag: string): boolean {
    if (wanted === null || !memory || tag !== wantedTag || OTHER.test(tag)) return false;
    const { classes, place } = wanted;
    if (textOf(element).length >= LONGEST_TEXT) return false;
    const seen = memory.describe(element);
    return classes.length === 0 ? seen.place === place : classes.every((word) => seen.classes.includes(word));
  }

  function keep(element: Element): void {
    if (attribute(element, 'disabled') !== null || attribute(element, 'aria-disabled') === 'true') return;
    if (attribute(element, 'download') !== null || !memory) return;
    // Where enough others were found, only what says sign-out is worth the time.
    if (left.plain <= 0 && !memory.says(`${marksOf(element)} ${textOf(element)}`)) return;
    const raw = memory.describe(element);
    const kind = raw.isLikely ? 'likely' : 'plain';
    if (left[kind] <= 0 || (raw.insideContent && !raw.isLikely)) return;
    left[kind] -= 1;
    controls.push({ raw: JSON.stringify(raw), index: kept.length, visible: isShown(element) });
    kept.push(element);
  }

  const counts = new WeakMap<Node, Map<string, number>>();
  function lookAt(element: Element, roots: Node[]): void {
    const tag = String(read(Element.prototype, 'localName', element));
    const parent = read(Node.prototype, 'parentNode', element);
    if (parent instanceof Node) {
      const count = counts.get(parent) ?? new Map<string, number>();
      counts.set(parent, count.set(tag, (count.get(tag) ?? 0) + 1));
      memory?.numbers.set(element, count.get(tag) ?? 1);
      if (inControls.has(parent)) inControls.add(element);
    }
    const root = shadowOf(element);
    if (root instanceof ShadowRoot) roots.push(root);
    const id = attribute(element, 'id');
    if (id && ids.length < MOST_IDS) ids.push(id.slice(0, 100));
    if (tag === 'form' && forms.length < MOST_FORMS && memory) forms.push(memory.toForm(element, null));
    if (/^(?:h[1-3]|legend)$/.test(tag)) saysSignOut ||= memory?.says(textOf(element)) === true;
    const isAlone = !inControls.has(element);
    if (isControl(element, tag) || (isAlone && (seemsControl(element, tag) || isWanted(element, tag)))) {
      inControls.add(element);
      keep(element);
    }
  }

  const seen = new Set<Node>();
  const roots: Node[] = [document];
  for (let root = roots.shift(); root !== undefined && !isOver(); root = roots.shift()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const walk = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
    for (let node = walk.nextNode(); node !== null && !isOver(); node = walk.nextNode()) {
      left.nodes -= 1;
      if (node instanceof Element) lookAt(node, roots);
    }
  }
  memory.look = step.mark;
  memory.elements = kept.map((element) => new WeakRef(element));
  return { mark: step.mark, path: location.pathname, saysSignOut, controls, forms, ids };
}
