import type { UnsentText } from '../../core/removal/unsent-text.ts';
import { browser } from '../api.ts';
import { within } from '../clock.ts';
import { findUnsentTextInPage } from '../in-page/find-unsent-text.ts';

const ASK_LIMIT_MS = 2_000;

/** Text that was typed in a tab and not sent; `unknown` where the page cannot be asked. */
export async function askForUnsentText(tabId: number): Promise<UnsentText[] | 'unknown'> {
  try {
    const asked = browser.scripting.executeScript({ target: { tabId }, func: findUnsentTextInPage });
    const [first] = await within<readonly { result?: unknown }[]>(ASK_LIMIT_MS, asked, []);
    return toTexts(tabId, first?.result);
  } catch (error) {
    console.info(
      'Lights Out: a tab could not be asked for unsent text',
      error instanceof Error ? error.message : error,
    );
    return 'unknown';
  }
}

/** Checks the page's report: it comes from the page's process, so it is not trusted. */
function toTexts(tabId: number, result: unknown): UnsentText[] | 'unknown' {
  if (typeof result !== 'object' || result === null || !('texts' in result) || !Array.isArray(result.texts))
    return 'unknown';
  const title = 'title' in result && typeof result.title === 'string' ? result.title : '';
  return result.texts.filter((text) => typeof text === 'string').map((text) => ({ tabId, title, text }));
}
