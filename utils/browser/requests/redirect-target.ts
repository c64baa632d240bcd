import type { WebRequest } from 'webextension-polyfill';
import type { RawAnswer } from '../../core/answers/answer.ts';
import { browser } from '../api.ts';
import { ownHost } from '../browser-name.ts';
import { within } from '../clock.ts';

/**
 * In ms. Firefox tells of an answer's headers in a message of its own, often after the answer itself is here (tried in
 * 153), and later still on a busy machine.
 */
const HEADERS_LATE = 2_000;

/**
 * Sends one request of ours and adds to a redirect where it leads, if that is a path at the same origin. `fetch` hides
 * the target of a redirect that it does not follow, and one that it follows may lead to a foreign host, to which
 * Firefox would tell an identifier of the installation. So the answer's header is read instead. Without the permission
 * to do so the target stays unknown.
 *
 * @param send the request itself, alone at its host
 */
export async function withRedirectTarget(url: string, send: () => Promise<RawAnswer>): Promise<RawAnswer> {
  const api: typeof browser.webRequest | undefined = browser.webRequest;
  if (api === undefined) return send();
  const { hostname, origin } = new URL(url);
  let tell: (target: URL | null) => void = () => undefined;
  const target = new Promise<URL | null>((resolve) => {
    tell = resolve;
  });
  const onHeaders = (details: WebRequest.OnHeadersReceivedDetailsType): undefined => {
    if (details.url !== url || details.tabId !== -1 || !isOurs(details)) return;
    // What comes late may be of the request before this one. A redirect of that was waited for.
    if (details.statusCode < 300 || details.statusCode > 399) return;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    tell(location === undefined ? null : URL.parse(location, url));
  };
  api.onHeadersReceived.addListener(onHeaders, { urls: [`*://${hostname}/*`] }, ['responseHeaders']);
  try {
    const answer = await send();
    if (answer.kind !== 'redirect') return answer;
    return { kind: 'redirect', to: pathAt(origin, await within(HEADERS_LATE, target, null)) };
  } finally {
    api.onHeadersReceived.removeListener(onHeaders);
  }
}

/** Chromium names the extension as `initiator`, Firefox as `originUrl`. */
function isOurs(details: WebRequest.OnHeadersReceivedDetailsType): boolean {
  const from: unknown = Reflect.get(details, 'initiator') ?? details.originUrl;
  return typeof from === 'string' && URL.parse(from)?.hostname === ownHost();
}

function pathAt(origin: string, target: URL | null): string | null {
  return target?.origin === origin ? target.pathname : null;
}
