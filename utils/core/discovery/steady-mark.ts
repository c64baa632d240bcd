import type { ControlMark } from '../sites/control-mark.ts';
import { codeWords } from './is-bait.ts';
import { saysSignOutByAddress } from './sign-out-address.ts';
import { isConfirmWord } from './words/confirm-words.ts';
import { isMenuWord } from './words/menu-words.ts';
import { saysSignOut } from './words/says-sign-out.ts';

/**
 * A mark as it may be kept: its name only if it is a word for signing out, for a menu or for going on. Other names may
 * be those of a person or of an account. Such a control is found by its other marks.
 */
export function toSteadyMark(mark: ControlMark): ControlMark {
  const { name } = mark;
  const isKept = name !== null && (isWhole(name) || isMenuWord(name) || isConfirmWord(name));
  return isKept ? mark : { ...mark, name: null };
}

function isWhole(name: string): boolean {
  const said = saysSignOut(name);
  return said === 'exact' || said === 'alone';
}

/** Whether a control says by itself that it signs out: by its name, its address or the words of the page's code. */
export function saysItself(mark: ControlMark): boolean {
  if (mark.name !== null && saysSignOut(mark.name) !== null) return true;
  return [mark.path, ...codeWords(mark)].some((word) => saysSignOutByAddress(word ?? ''));
}
