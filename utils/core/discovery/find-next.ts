import type { ControlMark } from '../sites/control-mark.ts';
import { findCandidates, leadsToSignOut } from './find-sign-out-ways.ts';
import { isBait } from './is-bait.ts';
import type { ControlSeen, PageSnapshot } from './page-snapshot.ts';
import { saysSignOutByAddress } from './sign-out-address.ts';
import { saysItself } from './steady-mark.ts';
import { isConfirmWord } from './words/confirm-words.ts';

/**
 * What signs out, and appeared after a press: an item of a menu that was opened. Null for none.
 *
 * @param before the page just before the press
 */
export function findAppeared(before: PageSnapshot, after: PageSnapshot): ControlSeen | null {
  if (after.path !== before.path) return null;
  const known = new Set(before.controls.filter(({ visible }) => visible).map(keyOf));
  return findCandidates(after).find(({ control }) => control.visible && !known.has(keyOf(control)))?.control ?? null;
}

/**
 * The one control that confirms a sign-out after a press: in a dialog that appeared, or the button of a form on a page
 * that the press led to and that is about signing out: by its address, by its headline, or because what led to it is.
 * Null for none, so that nothing else is pressed.
 *
 * @param pressed what was pressed; null for a page that was opened by its address
 */
export function findConfirmation(
  before: PageSnapshot,
  after: PageSnapshot,
  pressed: ControlMark | null,
): ControlSeen | null {
  if (after.path === before.path) return findInDialog(before, after);
  const isLedTo = pressed !== null && pressed.path === after.path && saysItself(pressed);
  return isLedTo || after.saysSignOut || saysSignOutByAddress(after.path) ? findOnPage(after) : null;
}

function findInDialog(before: PageSnapshot, after: PageSnapshot): ControlSeen | null {
  const known = new Set(before.controls.filter(({ visible }) => visible).map(keyOf));
  const isNew = (control: ControlSeen) => control.visible && control.inDialog && !known.has(keyOf(control));
  const saying = findCandidates(after).find(({ control }) => isNew(control));
  if (saying) return saying.control;
  return only(after.controls.filter((control) => isNew(control) && isConfirming(control, after)));
}

function findOnPage(after: PageSnapshot): ControlSeen | null {
  const saying = findCandidates(after).filter(({ control }) => control.visible && isSending(control, after));
  const first = saying.find(({ control }) => control.form !== null) ?? saying[0];
  if (first) return first.control;
  const forms = after.controls.filter((control) => control.visible && isSending(control, after));
  const confirming = forms.filter((control) => isConfirming(control, after) && isAsking(control, after));
  return only(confirming) ?? only(forms.filter((control) => leadsToSignOut(control) && control.mark.name === null));
}

/** A form's button, or a link that leads on and says so: on a page about signing out. */
function isSending(control: ControlSeen, { origin, path }: PageSnapshot): boolean {
  const { form, href } = control;
  if (isBait(control, origin)) return false;
  if (form === null) return leadsToSignOut(control) && href?.path !== path;
  return form.method !== 'GET' || leadsToSignOut(control);
}

/** Fields that a person writes into. The form of a question has none. */
const WRITTEN = /mail|username|^login$|^q$|query|search|comment|message|amount|card|phone/i;

/**
 * Whether a form is the page's own question. On a page that is not itself about signing out it goes to the page's own
 * address, or to one that signs out.
 */
function isAsking(control: ControlSeen, { path, saysSignOut }: PageSnapshot): boolean {
  const { form } = control;
  if (leadsToSignOut(control)) return true;
  if (form === null || form.fields.some((field) => WRITTEN.test(field))) return false;
  return saysSignOut || saysSignOutByAddress(path) || (path !== '/' && form.path === path);
}

function isConfirming(control: ControlSeen, { origin }: PageSnapshot): boolean {
  return !isBait(control, origin) && control.mark.name !== null && isConfirmWord(control.mark.name);
}

/** The only one, or the first of several that send the same form. */
function only(found: readonly ControlSeen[]): ControlSeen | null {
  const [first] = found;
  return first !== undefined && found.length === 1 ? first : null;
}

/** The same control in two looks, as far as that can be told. */
function keyOf({ mark }: ControlSeen): string {
  return [mark.role, mark.name, mark.path, mark.place].join('|');
}
