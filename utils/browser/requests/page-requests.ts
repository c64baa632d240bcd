import type { RawAnswer } from '../../core/answers/answer.ts';
import { waits } from '../../core/waits.ts';
import type { SiteRequest } from '../../ports/requests.ts';
import { browser } from '../api.ts';
import { within } from '../clock.ts';
import { sendFromPage } from '../in-page/send-from-page.ts';

/** Sends a request from inside a page. Where the tab is gone, or shows another origin by now, nothing was sent. */
export async function askInTab(
  tabId: number,
  { method, url, body, contentType, csrf, bearer }: SiteRequest,
): Promise<RawAnswer> {
  try {
    const { origin } = new URL(url);
    const run = browser.scripting.executeScript({
      target: { tabId },
      func: sendFromPage,
      args: [origin, { method, url, body, contentType, csrf, bearer }, waits.answer],
    });
    const late = [{ result: { kind: 'timeout' } }];
    const [first] = await within<readonly { result?: unknown }[]>(waits.answer + 2_000, run, late);
    return toRawAnswer(first?.result);
  } catch (error) {
    console.info('Lights Out: the page could not be used', error instanceof Error ? error.message : error);
    return { kind: 'not-sent', reason: 'no-page' };
  }
}

/** Reads the page's report field by field: it comes from the page's process, so it is not trusted. */
function toRawAnswer(result: unknown): RawAnswer {
  if (typeof result !== 'object' || result === null || !('kind' in result)) return { kind: 'network-error' };
  if (result.kind === 'response' && 'status' in result && typeof result.status === 'number') {
    return {
      kind: 'response',
      status: result.status,
      contentType: '',
      challenged: 'challenged' in result && result.challenged === true,
      body: null,
    };
  }
  if (result.kind === 'redirect' || result.kind === 'timeout') return { kind: result.kind };
  if (result.kind === 'no-token') return { kind: 'not-sent', reason: 'no-token' };
  return result.kind === 'elsewhere' ? { kind: 'not-sent', reason: 'no-page' } : { kind: 'network-error' };
}
