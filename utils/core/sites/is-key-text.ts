import { plainText } from '../plain-text.ts';

/** In characters. */
export const LONGEST_KEY = 200;

/** Whether the name of a cookie, a key, a field or a header can be read by a person, and kept. */
export function isKeyText(text: string): boolean {
  return text !== '' && text.length <= LONGEST_KEY && plainText(text) === text;
}
