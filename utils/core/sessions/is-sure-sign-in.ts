import type { LooksLive } from '../cookies/looks-live.ts';

/**
 * Whether somebody is signed in by what is here, as far as can be seen: no visitor has such cookies, and the site has
 * not refused them.
 */
export function isSureSignIn({ refused, sign }: { readonly refused: boolean; readonly sign: LooksLive }): boolean {
  return !refused && sign === 'signed-in';
}
