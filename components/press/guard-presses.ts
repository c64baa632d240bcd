import { findControl, listControls, meaningOf } from './find-control.ts';

/** In ms. The second half of a double click, or of an impatient press, comes within this time. */
export const HELD_BACK_MS = 600;
/** In ms. Controls that appear within this time belong to one drawing. */
const ONE_DRAWING_MS = 50;
/** In pixels. A hand that clicks twice moves the pointer by less. */
const SAME_PLACE_PX = 12;

type Place = { readonly x: number; readonly y: number };
type Press = { readonly control: Element; readonly meaning: string; readonly at: number; readonly place: Place };

/** What was drawn at once; where the pointer was first seen since, and whether a key has gone on since. */
type Drawing = { readonly at: number; cameFrom: Place | null; byKeys: 'no' | 'yes' };

/** `drawRest`: to be called as soon as the rest of a screen was drawn. */
type PressGuard = { readonly drawRest: () => void; readonly end: () => void };

type Parts = {
  /** In ms since some moment, by a clock that nobody can set: after the other was set back, no press would be heard. */
  readonly steady: () => number;
  /** Whether a person made this event; not a script. */
  readonly isByPerson: (event: Event) => boolean;
};

/**
 * Keeps what appears under a press from being pressed by it: after "Sign out here", "Close its tabs" stands under the
 * pointer, and a double click closed the tabs. For a moment, nothing can be pressed that has just appeared, that has
 * come under a pointer that stands still, or that is not what was pressed in this place before. Only where nothing was
 * pressed since the screen was first drawn, and the hand went to the control since, its press is heard at once; so it
 * is with the rest of a screen that is drawn in two steps. One mechanism for every screen.
 */
export function guardPresses(page: Document, { steady, isByPerson }: Parts): PressGuard {
  const cameAt = new WeakMap<Element, number>();
  const meanings = new WeakMap<Element, string>();
  let last: Press | null = null;
  let pointer: Place | null = null;
  /** The first drawing of the screen, then that of its rest; and to which of them a control belongs. */
  const drawings: Drawing[] = [];
  const drawnIn = new WeakMap<Element, Drawing>();
  /** Whether the person has gone on to another control by keys since the last press. */
  let wentOn = false;

  const begin = (): Drawing => {
    const drawing: Drawing = { at: steady(), cameFrom: null, byKeys: 'no' };
    drawings.push(drawing);
    return drawing;
  };

  const note = (control: Element) => {
    const meaning = meaningOf(control);
    if (meanings.get(control) === meaning) return;
    meanings.set(control, meaning);
    const at = steady();
    const drawing = drawings.at(-1) ?? begin();
    const isPart = at - drawing.at < ONE_DRAWING_MS;
    cameAt.set(control, isPart ? drawing.at : at);
    if (isPart) drawnIn.set(control, drawing);
    else drawnIn.delete(control);
  };

  /** A person who goes to a control after the screen was drawn has seen it: that press is meant. */
  const isAimed = (control: Element, place: Place, by: 'pointer' | 'keys') => {
    const drawing = drawnIn.get(control);
    if (last !== null || drawing === undefined) return false;
    if (by === 'keys') return drawing.byKeys === 'yes';
    return drawing.cameFrom !== null && !isNear(drawing.cameFrom, place);
  };

  const isHeldBack = (control: Element, place: Place, by: 'pointer' | 'keys') => {
    if (isAimed(control, place, by)) return false;
    if (steady() - (cameAt.get(control) ?? Number.NEGATIVE_INFINITY) < HELD_BACK_MS) return true;
    if (last === null || steady() - last.at >= HELD_BACK_MS) return false;
    if (last.control === control && last.meaning === meaningOf(control)) return false;
    return by === 'keys' ? !wentOn : isNear(last.place, place);
  };

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  function onClick(event: MouseEvent): void {
    const control = findControl(event.target);
    if (control === null || !isByPerson(event)) return;
    const place = { x: event.clientX, y: event.clientY };
    if (isHeldBack(control, place, event.detail === 0 ? 'keys' : 'pointer')) {
      if (last !== null) last = { ...last, at: steady() };
      stop(event);
      return;
    }
    last = { control, meaning: meaningOf(control), at: steady(), place };
    wentOn = false;
  }

  /** A key that is held down presses again and again, whatever has the focus by then. */
  function onKey(event: KeyboardEvent): void {
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (!isPress) {
      wentOn = true;
      for (const drawing of drawings) drawing.byKeys = 'yes';
    } else if (event.repeat && isByPerson(event) && findControl(event.target) !== null) stop(event);
  }

  function onMove({ clientX: x, clientY: y }: PointerEvent): void {
    pointer = { x, y };
    for (const drawing of drawings) drawing.cameFrom ??= pointer;
  }

  /** Without a move of the pointer, it is the control that came. */
  function onOver({ target, clientX: x, clientY: y }: PointerEvent): void {
    const control = findControl(target);
    if (control === null || pointer?.x !== x || pointer.y !== y) return;
    cameAt.set(control, steady());
    drawnIn.delete(control);
  }

  const changes = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const within = findControl(target instanceof Element ? target : target.parentElement);
      if (within !== null) note(within);
      for (const added of addedNodes) for (const control of listControls(added)) note(control);
    }
  });
  const watched = { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-label'] };
  for (const control of listControls(page.documentElement)) note(control);
  changes.observe(page.documentElement, watched);
  const ending = new AbortController();
  const early = { capture: true, signal: ending.signal };
  page.addEventListener('click', onClick, early);
  page.addEventListener('keydown', onKey, early);
  page.addEventListener('pointermove', onMove, early);
  page.addEventListener('pointerover', onOver, early);
  return {
    drawRest: () => void begin(),
    end: () => {
      changes.disconnect();
      ending.abort();
    },
  };
}

function isNear(one: Place, other: Place): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) <= SAME_PLACE_PX;
}
