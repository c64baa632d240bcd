import type { ControlMark } from '../sites/control-mark.ts';
import type { ControlSeen } from './page-snapshot.ts';
import { endsMoreByAddress } from './sign-out-address.ts';
import { saysMore } from './words/says-sign-out.ts';

/**
 * Whether a control is never proposed nor pressed: it leads to another origin or to a script in its address, it names
 * one account of many, it sends its form to another site or asks for a password, it stands where people write, or it
 * says that more ends than this browser's session.
 */
export function isBait(control: ControlSeen, origin: string): boolean {
  const { mark, href, form, insideContent } = control;
  if (insideContent) return true;
  if (href !== null && href.origin !== origin) return true;
  if (href?.namesAccount === true) return true;
  if (form !== null && (form.origin !== origin || form.hasPassword)) return true;
  if (saysMore(mark.name ?? '')) return true;
  return [mark.path, mark.word, href?.path, href?.queryWord, form?.path, ...codeWords(mark)].some((word) =>
    endsMoreByAddress(word ?? ''),
  );
}

/** The words by which a page's code names a control. */
export function codeWords({ testId, id, classes }: ControlMark): readonly string[] {
  return [testId, id, ...classes].filter((word) => word !== null);
}
