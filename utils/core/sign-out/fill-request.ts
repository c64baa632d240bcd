import type { SendAs } from '../sites/http-spec.ts';

/** What a request carries beyond its fixed parts. */
export type Filling = { readonly body: string | null; readonly headers: Readonly<Record<string, string>> };

/** In characters. More than any token needs, and within what a header may hold. */
const LONGEST = 8_192;
const HEADER_TEXT = /^[\x20-\x7e]+$/;

/**
 * Puts a token into a request. Null if the token cannot be used: not a text, empty, too long, or unfit for its place,
 * such as a line break in a header.
 */
export function fillRequest({ body, headers }: Filling, token: unknown, send: SendAs): Filling | null {
  if (typeof token !== 'string' || token === '' || token.length > LONGEST) return null;
  switch (send.as) {
    case 'header':
      return HEADER_TEXT.test(token) ? { body, headers: { ...headers, [send.name]: token } } : null;
    case 'form-field': {
      const fields = new URLSearchParams(body ?? '');
      fields.set(send.name, token);
      return { body: fields.toString(), headers };
    }
    case 'json-field': {
      const known = toRecord(body);
      return known ? { body: JSON.stringify({ ...known, [send.name]: token }), headers } : null;
    }
  }
}

/**
 * Reads a definition's fixed body; a missing one counts as `{}`. Null if it is no object. Tests check that it is JSON.
 */
function toRecord(body: string | null): object | null {
  const value: unknown = JSON.parse(body ?? '{}');
  return typeof value === 'object' && value !== null ? value : null;
}
