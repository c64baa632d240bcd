import type { RawAnswer } from '../../core/answers/answer.ts';
import { errorText } from '../../core/error-text.ts';
import { waits } from '../../core/waits.ts';
import type { SiteRequest } from '../../ports/requests.ts';
import { sendFromPage } from '../in-page/send-from-page.ts';
import { isAwake } from '../tabs/is-awake.ts';
import { countOf } from '../tabs/read-fields.ts';
import { runInPage } from '../tabs/run-in-page.ts';

/**
 * Sends a request from inside a page. Nothing was sent where the tab is gone, shows another origin by now, or does not
 * answer at once: it may be frozen, and would send when it wakes. Where the page goes away with its answer, the request
 * may have been sent.
 */
export async function askInTab(tabId: number, request: SiteRequest): Promise<RawAnswer> {
  let mayBeSent = false;
  try {
    if (!(await isAwake(tabId))) return { kind: 'not-sent', reason: 'no-page' };
    const { method, url, body, contentType, csrf, bearer, fromCookies = [] } = request;
    const put = { method, url, body, contentType, csrf, bearer, fromCookies };
    const way = { limitMs: waits.answer, frames: 'top', when: 'loaded' } as const;
    mayBeSent = true;
    const [first] = await runInPage(tabId, sendFromPage, [new URL(url).origin, put], way);
    if (first === undefined) return { kind: 'timeout' };
    return toRawAnswer(first.result);
  } catch (error) {
    console.info('Lights Out: the page could not be used', errorText(error));
    return mayBeSent ? { kind: 'network-error' } : { kind: 'not-sent', reason: 'no-page' };
  }
}

/** Reads the page's report field by field: it comes from the page's process, so it is not trusted. */
function toRawAnswer(result: unknown): RawAnswer {
  if (typeof result !== 'object' || result === null || !('kind' in result)) return { kind: 'network-error' };
  const status = 'status' in result ? countOf(result.status) : null;
  if (result.kind === 'response' && status !== null && status >= 100 && status <= 599) {
    return {
      kind: 'response',
      status,
      contentType: '',
      challenged: 'challenged' in result && result.challenged === true,
      body: null,
    };
  }
  if (result.kind === 'redirect' || result.kind === 'timeout') return { kind: result.kind };
  if (result.kind === 'no-token') return { kind: 'not-sent', reason: 'no-token' };
  return result.kind === 'elsewhere' || result.kind === 'too-late'
    ? { kind: 'not-sent', reason: 'no-page' }
    : { kind: 'network-error' };
}
