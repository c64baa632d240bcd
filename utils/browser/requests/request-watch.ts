import type { WebRequest } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { RequestWatch } from '../../ports/watching.ts';
import { browser } from '../api.ts';
import { now } from '../clock.ts';
import { readScriptCookies } from '../cookies/cookie-header.ts';
import { reportBug } from '../report-bug.ts';
import { readTabs } from '../tabs/tab-facts.ts';
import { describeRequest, type RawRequest } from './describe-request.ts';

/** Requests whose headers have not left yet. More are not remembered at a time. */
const MOST_OPEN = 100;
/** In bytes. A longer body is that of a file. */
const LONGEST_BODY = 20_000;

type Note = Parameters<RequestWatch['start']>[2];
type Listening = { readonly storeId: StoreId; readonly note: Note };

/**
 * Listens to the requests of a watched site, and only while it is watched: a listener that stays would wake the
 * background for each request. The permission for it is asked for when somebody wants to show how they sign out.
 */
export function createRequestWatch(): RequestWatch {
  const bodies = new Map<string, RawRequest['body']>();
  let listening: Listening | null = null;
  const api = (): typeof browser.webRequest | undefined => browser.webRequest;

  const onBody = (details: WebRequest.OnBeforeRequestDetailsType): undefined => {
    if (!isOfPage(details)) return;
    if (bodies.size >= MOST_OPEN) bodies.clear();
    bodies.set(details.requestId, toBody(details.requestBody));
  };
  const onHeaders = (details: WebRequest.OnSendHeadersDetailsType): void => {
    const body = bodies.get(details.requestId);
    bodies.delete(details.requestId);
    if (body === undefined || listening === null) return;
    void tell(listening, details, body).catch((error: unknown) => reportBug('a watched request', error));
  };

  function stop(): void {
    if (listening === null) return;
    listening = null;
    bodies.clear();
    api()?.onBeforeRequest.removeListener(onBody);
    api()?.onSendHeaders.removeListener(onHeaders);
  }

  return {
    start(site, storeId, note) {
      const webRequest = api();
      if (webRequest === undefined || listening !== null) return;
      listening = { storeId, note };
      const filter: WebRequest.RequestFilter = {
        urls: findHostPatterns({ origins: site.origins, parentOrigins: [] }),
        types: ['main_frame', 'xmlhttprequest', 'ping', 'beacon', 'other'].filter(isKnownType),
      };
      webRequest.onBeforeRequest.addListener(onBody, filter, ['requestBody']);
      webRequest.onSendHeaders.addListener(onHeaders, filter, ['requestHeaders']);
    },
    stop,
  };
}

/** Chromium knows no type `beacon`, and refuses a filter that names it (156). */
function isKnownType(type: string): type is WebRequest.ResourceType {
  const known: Readonly<Record<string, string>> | undefined = Reflect.get(browser.webRequest, 'ResourceType');
  return known === undefined ? type !== 'beacon' : Object.values(known).includes(type);
}

/** From the top frame of a tab: neither one of ours, nor one of the site's service worker. */
function isOfPage({ tabId, frameId }: Pick<WebRequest.OnBeforeRequestDetailsType, 'tabId' | 'frameId'>): boolean {
  return tabId >= 0 && frameId === 0;
}

async function tell(
  { note, storeId }: Listening,
  details: WebRequest.OnSendHeadersDetailsType,
  body: RawRequest['body'],
): Promise<void> {
  const at = now();
  const from = (await readTabs()).find(({ tab }) => tab.id === details.tabId);
  if (from?.storeId !== storeId) return;
  note(
    describeRequest({
      at,
      method: details.method,
      url: details.url,
      by: details.type === 'main_frame' ? 'page' : 'script',
      body,
      headers: (details.requestHeaders ?? []).map(({ name, value = '' }) => ({ name, value })),
      cookies: await readScriptCookies(storeId, details.url),
    }),
  );
}

function toBody(body: WebRequest.OnBeforeRequestDetailsTypeRequestBodyType | undefined): RawRequest['body'] {
  if (body?.formData) {
    const fields: [string, unknown][] = Object.entries(body.formData);
    return { kind: 'fields', fields: fields.flatMap(([name, values]) => toPairs(name, values)) };
  }
  const [part, ...others] = body?.raw ?? [];
  if (part === undefined) return { kind: body?.error === undefined ? 'none' : 'unreadable' };
  const bytes: unknown = part.bytes;
  if (others.length > 0 || !(bytes instanceof ArrayBuffer) || bytes.byteLength > LONGEST_BODY) return { kind: 'other' };
  return { kind: 'text', text: new TextDecoder().decode(bytes) };
}

/** Each field has a list of values. One that is no text, such as a file's, counts as a secret. */
function toPairs(name: string, values: unknown): (readonly [string, string])[] {
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  return list.map((value) => [name, typeof value === 'string' ? value : '?'] as const);
}
