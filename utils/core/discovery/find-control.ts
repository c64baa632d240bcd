import type { ControlMark } from '../sites/control-mark.ts';
import { isBait } from './is-bait.ts';
import type { ControlSeen, PageSnapshot } from './page-snapshot.ts';
import { isConfirmWord } from './words/confirm-words.ts';
import { toNormal } from './words/normal-text.ts';
import { saysSignOut } from './words/says-sign-out.ts';

type Rule = (seen: ControlMark, mark: ControlMark) => boolean;

/**
 * In this order: what its address says, in any language; what a person goes by; what the page's code calls it; where it
 * stands.
 */
const rules: readonly Rule[] = [
  (seen, mark) => mark.word !== undefined && seen.word === mark.word && seen.path === mark.path,
  (seen, mark) => hasName(seen, mark) && seen.role === mark.role && seen.path === mark.path && isSure(seen, mark),
  (seen, mark) => hasName(seen, mark) && seen.role === mark.role && !isConfirming(mark),
  (seen, mark) => mark.testId !== null && seen.testId === mark.testId,
  (seen, mark) => mark.id !== null && seen.id === mark.id,
  (seen, mark) => mark.path !== null && seen.path === mark.path && seen.role === mark.role,
  (seen, mark) => seen.place === mark.place && isAlike(seen, mark, 1),
  (seen, mark) => mark.classes.length > 0 && isAlike(seen, mark, 1) && kindOf(seen) === kindOf(mark),
  (seen, mark) => seen.place === mark.place && isAlike(seen, mark, 0.5) && isCalledAlike(seen, mark),
];

/**
 * Finds a control of a page again. Null if none fits, if several do that may do different things, or if the one that
 * fits has become bait.
 */
export function findControl(page: Pick<PageSnapshot, 'controls' | 'origin'>, mark: ControlMark): ControlSeen | null {
  const fitting = page.controls.filter((control) => mayBe(control.mark, mark));
  for (const rule of rules) {
    const found = pickOne(
      fitting.filter((control) => rule(control.mark, mark)),
      mark,
    );
    if (found !== null) return isBait(found, page.origin) ? null : found;
  }
  return null;
}

/** The only one; of several the one at the same place, else the only one that can be seen, else any of the same use. */
function pickOne(found: readonly ControlSeen[], mark: ControlMark): ControlSeen | null {
  const [first] = found;
  if (first === undefined || found.length === 1) return first ?? null;
  const here = found.find((control) => control.mark.place === mark.place);
  if (here !== undefined) return here;
  const visible = found.filter((control) => control.visible);
  if (visible.length === 1) return visible[0] ?? null;
  return found.every((control) => doesTheSame(control, first)) ? (visible[0] ?? first) : null;
}

/** Whether two lead to one address. At one path a query may ask for anything, if it says nothing. */
function doesTheSame({ href, mark }: ControlSeen, other: ControlSeen): boolean {
  if (mark.path === null || mark.path !== other.mark.path || mark.word !== other.mark.word) return false;
  return mark.word !== undefined || href === null || !href.hasQuery;
}

/** Whether its words do not speak against it. In another language of the page it still says sign-out. */
function mayBe(seen: ControlMark, mark: ControlMark): boolean {
  if (mark.word !== undefined && seen.path === mark.path && seen.word !== mark.word) return false;
  if (mark.name === null || hasName(seen, mark)) return true;
  return saysSignOut(mark.name) !== null && seen.name !== null && saysSignOut(seen.name) !== null;
}

function hasName(seen: ControlMark, mark: ControlMark): boolean {
  return mark.name !== null && seen.name !== null && toNormal(seen.name) === toNormal(mark.name);
}

/** "OK" and "Submit" stand on many buttons, and say nothing of what they do. */
function isConfirming({ name }: ControlMark): boolean {
  return name !== null && saysSignOut(name) === null && isConfirmWord(name);
}

/** Whether a control with such a word is the same one: it leads to an address of its own, or stands where it stood. */
function isSure(seen: ControlMark, mark: ControlMark): boolean {
  return !isConfirming(mark) || mark.path !== null || seen.place === mark.place || isCalled(seen, mark);
}

function isCalled(seen: ControlMark, mark: ControlMark): boolean {
  return (mark.testId ?? mark.id) !== null && isCalledAlike(seen, mark);
}

function isCalledAlike(seen: ControlMark, mark: ControlMark): boolean {
  return seen.testId === mark.testId && seen.id === mark.id;
}

/** Whether a control is of the same use, and has so large a part of the class words: another page has another there. */
function isAlike(seen: ControlMark, mark: ControlMark, part: number): boolean {
  const shared = mark.classes.filter((word) => seen.classes.includes(word)).length;
  return seen.role === mark.role && seen.path === mark.path && shared >= part * mark.classes.length;
}

/** The kind of element that it is, by the last step of its place. */
function kindOf({ place }: ControlMark): string {
  return place.split('>').at(-1)?.replace(/:\d+$/, '') ?? '';
}
