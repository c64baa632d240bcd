import { codeWords, isBait } from '../discovery/is-bait.ts';
import { saysItself, toSteadyMark } from '../discovery/steady-mark.ts';
import { isConfirmWord } from '../discovery/words/confirm-words.ts';
import { isMenuWord, saysAccount } from '../discovery/words/menu-words.ts';
import type { SignOutMethod } from '../sites/site.ts';
import { SECOND } from '../time.ts';
import type { SignOutWatch, WatchedPress } from './sign-out-watch.ts';

/** In ms. What was pressed longer after the end belongs to something else. */
const LATE_MS = SECOND;
/** In ms. Nobody looks at an open menu for longer before they press in it. */
const TOGETHER_MS = 30 * SECOND;
const MOST_STEPS = 5;

/**
 * The presses by which a watched sign-out was done: from the opener of the menu to the confirmation. Null if nothing
 * was pressed that may be pressed again. What was pressed to come to the page is left out: the page is opened by its
 * address.
 */
export function learnPresses(watch: SignOutWatch, origins: readonly string[]): SignOutMethod | null {
  const end = watch.goneAt === null ? Number.POSITIVE_INFINITY : watch.goneAt + LATE_MS;
  const before = watch.presses.filter(({ at }) => at <= end).filter(isNoRepeat);
  const said = before.findLastIndex(({ control }) => saysItself(control.mark));
  const key = said === -1 ? before.length - 1 : firstOfRun(before, said);
  const opening = findOpening(before, key);
  // Of what nothing makes a control, only the last before the sign-out can be its opener; the rest was pressed idly.
  const steps = before.filter((press, at) => at >= opening && (at >= key - 1 || !isPlain(press)));
  const [first] = steps;
  if (first === undefined || steps.length > MOST_STEPS) return null;
  if (first.path.includes('*') || !steps.every((press) => mayPress(press, first, origins))) return null;
  return {
    kind: 'press',
    scope: 'this-browser',
    url: first.origin + first.path,
    steps: steps.map(({ control }) => toSteadyMark(control.mark)),
    grade: 'B',
  };
}

/** Whether it is on another control than the press before: on a slow page a person presses the same one again. */
function isNoRepeat({ control: { mark }, page }: WatchedPress, at: number, all: readonly WatchedPress[]): boolean {
  const before = all[at - 1];
  if (before === undefined || before.page !== page) return true;
  return before.control.mark.place !== mark.place || before.control.mark.name !== mark.name;
}

/** Whether nothing but the person's press says that it is a control. */
function isPlain({ control: { href, form, mark, opensMenu } }: WatchedPress): boolean {
  return mark.role === 'other' && href === null && form === null && !opensMenu && !saysItself(mark);
}

/** A link to the page that asks again, and the button on it, both say sign-out: the first of them begins it. */
function firstOfRun(presses: readonly WatchedPress[], last: number): number {
  let first = last;
  while (first > 0 && saysPress(presses[first - 1])) first -= 1;
  return first;
}

const saysPress = (press: WatchedPress | undefined) => press !== undefined && saysItself(press.control.mark);

/**
 * Where the presses begin that belong together: one in the same document just before, unless it leads elsewhere or
 * sends something, and before that only what opens a menu. What a person did earlier on the page is none of it.
 */
function findOpening(presses: readonly WatchedPress[], key: number): number {
  let first = Math.max(key, 0);
  while (first > 0 && isOpener(presses[first - 1], presses[first], first === key)) first -= 1;
  return first;
}

function isOpener(press: WatchedPress | undefined, next: WatchedPress | undefined, isNext: boolean): boolean {
  if (press === undefined || next === undefined || press.page !== next.page) return false;
  const { href, form, isScripted, mark } = press.control;
  if ((href !== null || form !== null) && !isScripted) return false;
  if (next.at - press.at > TOGETHER_MS) return false;
  const opens = press.control.opensMenu || isMenuWord(mark.name ?? '') || saysAccount(codeWords(mark).join(' '));
  return opens || (isNext && !isConfirmWord(mark.name ?? ''));
}

function mayPress({ control, origin }: WatchedPress, first: WatchedPress, origins: readonly string[]): boolean {
  return origin === first.origin && origins.includes(origin) && !isBait(control, origin);
}
