import type { EpochMs } from '../time.ts';
import { refId, type SessionRef } from './session.ts';

/** How many refused sign-ins are remembered. */
const MOST = 100;

/**
 * A credential of which its site said that it does not work. `digest`: keyed, of the credential; null if it is too
 * short or too plain, and then the cookie's end tells it apart.
 */
export type RefusedSignIn = {
  readonly ref: SessionRef;
  readonly digest: string | null;
  readonly end: EpochMs | null;
};

/** Whether the credential that is here now is the refused one. */
export function isSameCredential(refused: RefusedSignIn, now: Pick<RefusedSignIn, 'digest' | 'end'>): boolean {
  return refused.digest === now.digest && (refused.digest !== null || refused.end === now.end);
}

/** The list with this one instead of an earlier one of the same place. */
export function withRefused(list: readonly RefusedSignIn[], one: RefusedSignIn): readonly RefusedSignIn[] {
  return [...withoutRefused(list, one.ref), one].slice(-MOST);
}

export function withoutRefused(list: readonly RefusedSignIn[], ref: SessionRef): readonly RefusedSignIn[] {
  return list.filter((one) => refId(one.ref) !== refId(ref));
}
