import { endsMoreByAddress, saysSignOutByAddress } from '../discovery/sign-out-address.ts';
import type { Csrf, HttpMethod, HttpSpec, SendAs } from '../sites/http-spec.ts';
import type { SignOutMethod } from '../sites/site.ts';
import { SECOND } from '../time.ts';
import type { SignOutWatch, WatchedPress, WatchedRequest } from './sign-out-watch.ts';

/** In ms. A request that ended the session may be noted this long after the cookie went. */
const LATE_MS = 2 * SECOND;
const METHODS: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const SESSION = /(?:^|[/_-])(?:sessions?|login|auth|tokens?)(?:[/_-]|$)/i;

/**
 * The request by which a watched sign-out told the site, as a way of our own; null where none is sure, or where it had
 * something that we cannot send: a header or a value of the page's own, an id in its address, a query.
 */
export function learnRequest(watch: SignOutWatch, origins: readonly string[]): SignOutMethod | null {
  const request = findSignOutRequest(watch, origins);
  return request && toMethod(request, watch.presses);
}

/** The last request before the end that says sign-out; one that changes something before one that only reads. */
function findSignOutRequest(watch: SignOutWatch, origins: readonly string[]): WatchedRequest | null {
  const end = watch.goneAt === null ? Number.POSITIVE_INFINITY : watch.goneAt + LATE_MS;
  const said = watch.requests.filter(
    (request) => request.at <= end && origins.includes(request.origin) && saysSignOut(request),
  );
  const visits = said.filter(({ by, method }) => method === 'GET' && by === 'page');
  return said.findLast(({ method }) => method !== 'GET') ?? visits.at(-1) ?? said.at(-1) ?? null;
}

/** Whether a request seems to sign out, by its address or by a fixed word of its body. */
export function saysSignOut({ fields, method, path }: Pick<WatchedRequest, 'fields' | 'method' | 'path'>): boolean {
  if (endsMoreByAddress(path)) return false;
  if (saysSignOutByAddress(path) || (method === 'DELETE' && SESSION.test(path))) return true;
  return fields.some(({ literal, name }) => typeof literal === 'string' && saysSignOutByAddress(`${name}=${literal}`));
}

function toMethod(request: WatchedRequest, presses: readonly WatchedPress[]): SignOutMethod | null {
  const { origin, path, hasQuery, body, by, fields, headers } = request;
  const method = METHODS.find((known) => known === request.method);
  if (method === undefined || !origin.startsWith('https:')) return null;
  if (hasQuery || path.includes('*') || body === 'other') return null;
  const common = { scope: 'this-browser', url: origin + path, grade: 'B' } as const;
  // A page that is only visited: there a person could do no more.
  if (method === 'GET' && by === 'page') return { kind: 'navigate', ...common, userMustConfirm: false };
  const csrf = findCsrf(request, presses);
  if (csrf === 'none-known') return null;
  const plain = fields.filter(({ name }) => csrf?.send.as === 'header' || csrf?.send.name !== name);
  // A page asks for its own data by scripts too: a GET with a header of its own is none that can be sent.
  if (method === 'GET' && (fields.length > 0 || headers.length > 0)) return null;
  return { kind: 'http', ...common, method, ...toBody(body, plain), csrf, bearer: null };
}

function toBody(
  body: 'none' | 'form' | 'json',
  fields: WatchedRequest['fields'],
): Pick<HttpSpec, 'body' | 'contentType'> {
  if (body === 'none') return { body: null, contentType: null };
  const entries = fields.map(({ name, literal }) => [name, literal ?? ''] as const);
  if (body === 'json') return { body: JSON.stringify(Object.fromEntries(entries)), contentType: 'application/json' };
  const form = new URLSearchParams(entries.map(([name, literal]) => [name, String(literal)]));
  return { body: form.toString(), contentType: 'application/x-www-form-urlencoded' };
}

/**
 * Where the one value comes from that is no plain word: null if there is none such. `none-known` if there are several,
 * or if the page got it from a place that nobody saw.
 */
function findCsrf({ body, fields, headers, path, origin }: WatchedRequest, presses: readonly WatchedPress[]) {
  const unknown: readonly { readonly send: SendAs; readonly cookie: string | null }[] = [
    ...headers.map(({ name, cookie }) => ({ send: { as: 'header', name } as const, cookie })),
    ...fields
      .filter(({ literal }) => literal === null)
      .map(({ name, cookie }) => ({
        send: { as: body === 'json' ? 'json-field' : 'form-field', name } as const,
        cookie,
      })),
  ];
  const [first, ...others] = unknown;
  if (first === undefined) return null;
  if (others.length > 0) return 'none-known';
  return findSource(first, { path, origin }, presses) ?? 'none-known';
}

function findSource(
  { send, cookie }: { readonly send: SendAs; readonly cookie: string | null },
  { path, origin }: Pick<WatchedRequest, 'path' | 'origin'>,
  presses: readonly WatchedPress[],
): Csrf | null {
  if (cookie !== null) return { from: 'cookie', cookie, send };
  const press = presses.findLast((one) => one.origin === origin && !one.path.includes('*'));
  if (press === undefined) return null;
  const url = origin + press.path;
  const { form } = press.control;
  if (send.as === 'form-field' && form !== null && form.path === path && form.fields.includes(send.name))
    return { from: 'form', url, action: path, field: send.name, send };
  const meta = press.metas.find((name) => toBare(name) === toBare(send.name));
  return meta === undefined ? null : { from: 'meta', url, name: meta, send };
}

/** `X-CSRF-Token`, `csrf-token` and `_csrf_token` name one thing. */
function toBare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^x-/, '')
    .replace(/[-_]/g, '')
    .replace(/token$/, '');
}
