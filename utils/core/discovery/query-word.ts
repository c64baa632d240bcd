import { saysSignOutByAddress } from './sign-out-address.ts';

const KEY = /^[a-z_-]{1,20}$/i;
/** Letters only: no token has this form. */
const WORD = /^[a-z_:.-]{0,40}$/i;
/** Keys by which a server with one path for all of its pages names the page. Their value may have slashes. */
const ROUTE = /^(?:route|r|q|p)$/i;
const PATH = /^[a-z_/-]{0,40}$/i;
/** What stands beside a key that says all by itself. Anything else may be the name of an account. */
const FLAG = /^(?:yes|true|on)?$/i;
/** Keys that tell where one comes from or goes next: what the address itself does is said elsewhere. */
const ELSEWHERE =
  /^(?:next|then|from|after|before|back|reason|ref|referr?er|source|via|continue|(?:return|redirect|forward|success)[-_]?(?:to|url|uri|path)?)$/i;
const SIGN_IN = /^(?:[a-z]+[:._-])?(?:user[-_]?)?(?:log|sign)[-_]?(?:in|on)$/i;

/**
 * The one pair of a query that says sign-in or sign-out in plain letters, such as `do=login`. Some servers have one
 * path for all of their pages. Null for none.
 */
export function findQueryWord(query: URLSearchParams): string | null {
  const found = [...query].find(
    ([key, value]) =>
      KEY.test(key) &&
      !isElsewhere(key) &&
      (WORD.test(value) || (ROUTE.test(key) && PATH.test(value))) &&
      (says(value) || (FLAG.test(value) && says(key))),
  );
  return found?.join('=') ?? null;
}

/** Whether what stands under this key says nothing of what the address does. */
export function isElsewhere(key: string): boolean {
  return ELSEWHERE.test(key);
}

const says = (word: string): boolean => SIGN_IN.test(word) || saysSignOutByAddress(word);
