import { isRandomLooking, maskPath } from '../../core/discovery/mask-path.ts';
import { saysSignOut } from '../../core/watching/learn-request.ts';
import { isPlainLiteral } from '../../core/watching/plain-literal.ts';
import type { WatchedField, WatchedRequest } from '../../core/watching/sign-out-watch.ts';

/** A request as the browser reports it, values included. It lives only while it is described. */
export type RawRequest = {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly by: 'page' | 'script';
  readonly body: /** `unreadable`: the browser could not read it, as Chromium with an empty form (156). */
    | { readonly kind: 'none' | 'other' | 'unreadable' }
    | { readonly kind: 'fields'; readonly fields: readonly (readonly [string, string])[] }
    | { readonly kind: 'text'; readonly text: string };
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The cookies that the page's scripts may read. */
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
};

/** What a browser sends by itself, or whatever page asks. */
const BY_ITSELF =
  /^(?:sec-.*|accept.*|cache-control|connection|content-(?:length|type)|cookie|dnt|expect|host|if-.*|keep-alive|origin|pragma|priority|range|referer|te|upgrade.*|user-agent|x-client-data|purpose)$/i;
const FIELD_NAME = /^[\w.[\]:-]{1,64}$/;

/**
 * What may be noted of a request: names, and short plain words of one that signs out. No value leaves this function, no
 * query, and no part of an address that looks random. A word of any other request may be somebody's password: who signs
 * out may sign in again while this is watched.
 */
export function describeRequest(raw: RawRequest): WatchedRequest {
  const { origin, pathname, search } = new URL(raw.url);
  const type = raw.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const { body, fields } = describeBody(raw, type.toLowerCase());
  const method = raw.method.toUpperCase().slice(0, 10);
  const path = maskPath(pathname);
  return {
    at: raw.at,
    method,
    origin,
    path,
    hasQuery: search !== '',
    by: raw.by,
    body,
    fields: saysSignOut({ fields, method, path }) ? fields : fields.map(withoutWord),
    headers: raw.headers
      .filter(({ name }) => !BY_ITSELF.test(name))
      .map(({ name, value }) => ({ name: name.slice(0, 80), cookie: findCookie(raw, value) })),
  };
}

function describeBody(raw: RawRequest, type: string): Pick<WatchedRequest, 'body' | 'fields'> {
  const { body } = raw;
  const other = { body: 'other', fields: [] } as const;
  if (body.kind === 'none' || (body.kind === 'text' && body.text === '' && type === ''))
    return { body: 'none', fields: [] };
  if (body.kind === 'unreadable' && raw.by === 'page' && type.startsWith('application/x-www-form-urlencoded'))
    return { body: 'form', fields: [] };
  if (body.kind === 'fields' && type.startsWith('application/x-www-form-urlencoded'))
    return describeFields(raw, body.fields, 'form');
  if (body.kind !== 'text') return other;
  if (type.startsWith('application/x-www-form-urlencoded'))
    return describeFields(raw, [...new URLSearchParams(body.text)], 'form');
  if (!type.startsWith('application/json')) return other;
  const entries = readJsonObject(body.text);
  return entries === null ? other : describeFields(raw, entries, 'json');
}

/** An object of texts and flags. Null for anything deeper: a request of ours could not be like it. */
function readJsonObject(text: string): (readonly [string, string | boolean])[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value).map(([name, one]: [string, unknown]) =>
      typeof one === 'string' || typeof one === 'boolean'
        ? ([name, one] as const)
        : typeof one === 'number'
          ? ([name, String(one)] as const)
          : null,
    );
    return entries.every((entry) => entry !== null) ? entries : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A body with a name that may be somebody's number is none that can be described. */
function describeFields(
  raw: RawRequest,
  entries: readonly (readonly [string, string | boolean])[],
  body: 'form' | 'json',
): Pick<WatchedRequest, 'body' | 'fields'> {
  const isPlain = ([name]: readonly [string, unknown]) => FIELD_NAME.test(name) && !isRandomLooking(name);
  if (entries.length > 20 || !entries.every(isPlain)) return { body: 'other', fields: [] };
  return { body, fields: entries.map(([name, value]) => toField(raw, name, value)) };
}

function toField(raw: RawRequest, name: string, value: string | boolean): WatchedField {
  if (typeof value === 'boolean') return { name, literal: value, cookie: null };
  return isPlainLiteral(name, value)
    ? { name, literal: value, cookie: null }
    : { name, literal: null, cookie: findCookie(raw, value) };
}

function withoutWord(field: WatchedField): WatchedField {
  return typeof field.literal === 'string' ? { ...field, literal: null } : field;
}

/** Which cookie a page's script has read the value from, as sites do against forged requests. */
function findCookie({ cookies }: RawRequest, value: string): string | null {
  if (value.length < 8) return null;
  return cookies.find((cookie) => cookie.value === value || decoded(cookie.value) === value)?.name ?? null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    if (error instanceof URIError) return value;
    throw error;
  }
}
