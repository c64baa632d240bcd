import * as z from 'zod/mini';
import { plainText } from '../../core/plain-text.ts';
import { isKeyText, LONGEST_KEY } from '../../core/sites/is-key-text.ts';
import { nameOf } from '../schemas.ts';

/** In characters. A stored id is made from a host, and ids may have 256. */
const LONGEST_HOST = 240;
const LONGEST_ADDRESS = 500;

/** An exact host as `URL.hostname` gives it: lower case, no wildcard. An IP address or a single label counts too. */
export const hostText = z
  .string()
  .check(z.maxLength(LONGEST_HOST), z.regex(/^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/));

/** A whole address as `URL.href` gives it. No name or password, no fragment, no pattern of header rules. */
export const addressText = z
  .string()
  .check(z.maxLength(LONGEST_ADDRESS), z.regex(/^https?:\/\/[^\s*^|#@\\]+$/), z.refine(isWritten));

/** The address of a page that is only shown: it may have a fragment. */
export const pageText = z
  .string()
  .check(z.maxLength(LONGEST_ADDRESS), z.regex(/^https?:\/\/[^\s*^|@\\]+$/), z.refine(isWritten));

/** Scheme, host and port, without a slash at the end. */
export const originText = z.string().check(
  z.maxLength(LONGEST_HOST + 20),
  z.regex(/^https?:\/\/[^\s/?#@\\*^|]+$/),
  z.refine((origin) => isWritten(`${origin}/`)),
);

/** The path that a cookie is set for. */
export const cookiePathText = z.string().check(
  z.maxLength(200),
  z.regex(/^\/[^\s;?#]*$/),
  z.refine((path) => plainText(path) === path),
);

/** The name of a cookie, a key, a field or a header. */
export const keyText = z.string().check(z.minLength(1), z.maxLength(LONGEST_KEY), z.refine(isKeyText));

/** A text of a page's code or of its words, not empty, with nothing that is not seen. */
export const wordText = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => plainText(text) === text),
  );

/** A name for people: made harmless, and not empty. */
export const siteName = nameOf(60).check(z.minLength(1));

/** Written as a browser writes it: no other spelling of the same address is taken. */
function isWritten(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === address;
}
