import type { SendAs } from '../sites/http-spec.ts';

/** What a request takes along beyond its fixed parts. */
export type Filling = { readonly body: string | null; readonly headers: Readonly<Record<string, string>> };

/** Longer than any token; and what a header may hold. */
const LONGEST = 8_192;
const HEADER_TEXT = /^[\x20-\x7e]+$/;

/**
 * Puts a token where a request wants it; null for one that fits nowhere: empty, endless, or a line break in a header.
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

/** A definition's body is JSON or empty; tests see to that. */
function toRecord(body: string | null): object | null {
  const value: unknown = JSON.parse(body ?? '{}');
  return typeof value === 'object' && value !== null ? value : null;
}
