import { codeWords, isBait } from './is-bait.ts';
import type { ControlSeen, PageSnapshot } from './page-snapshot.ts';
import { isMenuWord, saysAccount } from './words/menu-words.ts';

/** How many menus are proposed at most. */
const MOST = 2;

/** Finds what may open a menu that holds the sign-out, best first: the account's own menu before any other. */
export function findMenus(page: PageSnapshot): readonly ControlSeen[] {
  return listOpeners(page)
    .map((control) => ({ control, points: judge(control) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST)
    .map(({ control }) => control);
}

/**
 * The opener of the menu that a hidden control stands in: the nearest one, if it stands in the same part of the page.
 * Null for none.
 */
export function findOpenerOf(page: PageSnapshot, hidden: ControlSeen): ControlSeen | null {
  const steps = hidden.mark.place.split('>');
  const near = listOpeners(page)
    .map((control) => ({ control, shared: countShared(steps, control.mark.place.split('>')) }))
    .filter(({ control, shared }) => shared > 0 && control.mark.place !== hidden.mark.place)
    .sort((a, b) => b.shared - a.shared)[0];
  return near?.control ?? null;
}

/** Visible openers that lead nowhere else. */
function listOpeners({ controls, origin }: PageSnapshot): readonly ControlSeen[] {
  return controls.filter(
    (control) =>
      control.opensMenu &&
      control.visible &&
      !control.inDialog &&
      (control.href === null || control.isScripted) &&
      control.form?.path === undefined &&
      !isBait(control, origin),
  );
}

function judge({ mark }: ControlSeen): number {
  const words = codeWords(mark).join(' ');
  return (saysAccount(words) ? 3 : 0) + (mark.name !== null && isMenuWord(mark.name) ? 2 : 0) + 1;
}

function countShared(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((step, at) => step !== other[at]);
  return different === -1 ? one.length : different;
}
