import type { RawAnswer } from '../core/answer.ts';
import { findHostPatterns } from '../core/host-patterns.ts';
import type { SentRequest } from '../core/sent-request.ts';
import type { HostAccess, Requests, SentLog, SiteRequest } from '../ports.ts';
import { browser } from './api.ts';
import { now, within } from './clock.ts';
import { readCredential } from './cookie-header.ts';
import type { HeldCredentials } from './credentials.ts';
import { sweepRules, withChosenHeaders } from './header-rules.ts';
import { createHostQueue } from './host-queue.ts';
import { sendFromPage } from './in-page/send-from-page.ts';
import { fetchOnce } from './site-fetch.ts';

const PAGE_LIMIT_MS = 10_000;

type Parts = { readonly credentials: HeldCredentials; readonly hostAccess: HostAccess; readonly sent: SentLog };

/** Every request of ours leaves through here, and is written down before it does. */
export function createSiteRequests({ credentials, hostAccess, sent }: Parts): Requests {
  const queued = createHostQueue();

  return {
    sweep: sweepRules,

    async inPage(tabId, ref, request) {
      const { origin } = new URL(request.url);
      const answered = await sent.add(toSent(request, ref.storeId, 'page'));
      const answer = await inTab(tabId, origin, request);
      await answered(answer);
      return answer;
    },

    async fromBackground(ref, site, _store, request, carried) {
      const { protocol, origin, hostname } = new URL(request.url);
      if (protocol !== 'https:' || !site.origins.includes(origin)) return { kind: 'not-sent', reason: 'url-refused' };
      if ((await hostAccess.isGranted(findHostPatterns(site))) === false) return { kind: 'not-sent', reason: 'access-missing' };
      return queued(hostname, async () => {
        const cookieName = request.headerFromCookie?.cookie ?? null;
        const credential = carried.from === 'held' ? credentials.find(carried.runId) : await readCredential(ref, site, request.url, cookieName);
        if (!credential || (cookieName !== null && credential.headerValue === null)) return { kind: 'not-sent', reason: 'no-credential' };
        const answered = await sent.add(toSent(request, ref.storeId, 'background'));
        const headers = { url: request.url, method: request.method, cookieHeader: credential.cookieHeader, origin: request.method === 'POST' ? origin : null };
        const answer = await withChosenHeaders(headers, () => fetchOnce(request, credential.headerValue));
        await answered(answer);
        return answer;
      });
    },
  };
}

/** Runs a request in a page. A tab that is gone, or shows another origin by now, sent nothing. */
async function inTab(tabId: number, origin: string, { method, url, body, contentType }: SiteRequest): Promise<RawAnswer> {
  try {
    const run = browser.scripting.executeScript({ target: { tabId }, func: sendFromPage, args: [origin, { method, url, body, contentType }, PAGE_LIMIT_MS] });
    const late = [{ result: { kind: 'timeout' } }];
    const [first] = await within<readonly { result?: unknown }[]>(PAGE_LIMIT_MS + 2_000, run, late);
    return toRawAnswer(first?.result);
  } catch (error) {
    console.info('Lights Out: the page could not be used', error instanceof Error ? error.message : error);
    return { kind: 'not-sent', reason: 'no-page' };
  }
}

/** The page's report, taken apart field by field: it comes from a page's process. */
function toRawAnswer(result: unknown): RawAnswer {
  if (typeof result !== 'object' || result === null || !('kind' in result)) return { kind: 'network-error' };
  if (result.kind === 'response' && 'status' in result && typeof result.status === 'number') {
    return { kind: 'response', status: result.status, contentType: '', challenged: 'challenged' in result && result.challenged === true, body: null };
  }
  if (result.kind === 'redirect' || result.kind === 'timeout') return { kind: result.kind };
  return result.kind === 'elsewhere' ? { kind: 'not-sent', reason: 'no-page' } : { kind: 'network-error' };
}

function toSent({ method, url, why }: SiteRequest, storeId: string, way: SentRequest['way']): SentRequest {
  const { origin, pathname } = new URL(url);
  return { at: now(), method, address: origin + pathname, storeId, way, why, answer: null };
}
