import { errorText } from '../../core/error-text.ts';
import { hostAndPort } from '../../core/sites/host-of-origin.ts';
import { isPageOf } from '../../core/sites/is-page-of.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { EpochMs } from '../../core/time.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { letPass, now, within } from '../clock.ts';
import { silenceBeforeUnload } from '../in-page/silence-before-unload.ts';
import { readBeginning } from './is-awake.ts';
import { runInPage } from './run-in-page.ts';

/** In ms. A page with a `beforeunload` handler never lets `tabs.remove` resolve (tried in both browsers). */
const CLOSE_LIMIT_MS = 3_000;
/** In ms. For a page to stop asking. A page that needs longer is frozen or hangs. */
const SILENCE_LIMIT_MS = 1_000;
/** How often, and after how many ms each, a reloaded tab is looked at until it shows another document. */
const LOOKS = 25;
const LOOK_MS = 200;

/**
 * A page with a `beforeunload` handler would keep its tab open behind a question that no user sees. Chromium closes a
 * discarded tab without asking, but does not discard one in front; in Firefox a listener of ours silences the handler
 * first (both tried). A tab that went to another site meanwhile is not the site's any more, and stays.
 */
export async function closeTab(tabId: number, site: SiteDefinition): Promise<void> {
  if (!(await shows(tabId, site))) return;
  const discarded = browserName() === 'firefox' ? null : await discard(tabId);
  if (discarded === null) await silence(tabId, site);
  const last = discarded ?? tabId;
  if (await shows(last, site)) await remove(last);
}

/** Closes a tab that no person has used, so that no page can ask anything. */
export async function remove(tabId: number): Promise<void> {
  await within(CLOSE_LIMIT_MS, unlessGone(browser.tabs.remove(tabId)), undefined);
}

/**
 * Reloads a tab, and looks whether it really shows another document: a page that asks to stay keeps the account on the
 * screen. `stays`: it does, or may do so. A tab that went to another site by itself shows nothing of this one, and is
 * left alone.
 */
export async function reloadTab(tabId: number, site: SiteDefinition): Promise<'reloaded' | 'stays'> {
  const before = await unlessGone(readBeginning(tabId));
  await silence(tabId, site);
  const tab = await unlessGone(browser.tabs.get(tabId));
  if (tab !== undefined && !isPageOf(site, tab.url)) return tab.url === undefined ? 'stays' : 'reloaded';
  const reloadedAt = now();
  await unlessGone(browser.tabs.reload(tabId));
  if (await isAnew(tabId, before ?? null, reloadedAt)) return 'reloaded';
  // A page may ask nevertheless (seen in Chromium 156). Nothing is on the screen in a discarded tab, and nothing asks.
  const discarded = browserName() === 'firefox' ? null : await discard(tabId);
  if (discarded === null) return 'stays';
  await unlessGone(browser.tabs.reload(discarded));
  return 'reloaded';
}

/** Whether the tab shows a page of the site at this moment, as far as we may see its address. */
async function shows(tabId: number, site: SiteDefinition): Promise<boolean> {
  return isPageOf(site, (await unlessGone(browser.tabs.get(tabId)))?.url);
}

/** The page asks nothing any more, if it answers. */
async function silence(tabId: number, { origins }: SiteDefinition): Promise<void> {
  const way = { limitMs: SILENCE_LIMIT_MS, frames: 'top', when: 'at-once' } as const;
  await unlessGone(runInPage(tabId, silenceBeforeUnload, [origins.map(hostAndPort)], way));
}

/**
 * Whether another document than the former one stands in the tab by now, or none: the tab is gone, or discarded. Where
 * the former one was too busy to answer, only one that began since the reload is another.
 */
async function isAnew(tabId: number, before: number | null, reloadedAt: EpochMs): Promise<boolean> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const tab = await unlessGone(browser.tabs.get(tabId));
    if (tab === undefined || tab.discarded === true) return true;
    const began = tab.status === 'complete' ? await unlessGone(readBeginning(tabId)) : null;
    if (typeof began === 'number' && (before === null ? began >= reloadedAt : began !== before)) return true;
    await letPass(LOOK_MS);
  }
  return false;
}

/** The id of the discarded tab, which Chromium may change; null if the browser did not discard it. */
async function discard(tabId: number): Promise<number | null> {
  const tab: unknown = await unlessGone(browser.tabs.discard?.(tabId) ?? Promise.resolve(null));
  return typeof tab === 'object' && tab !== null && 'id' in tab && typeof tab.id === 'number' ? tab.id : null;
}

/**
 * A tab may be closed already, or refuse to close. The tabs are read again afterwards, so an error here says nothing
 * new: then undefined.
 */
async function unlessGone<T>(acting: Promise<T>): Promise<T | undefined> {
  try {
    return await acting;
  } catch (error) {
    console.info('Lights Out: a tab could not be reached', errorText(error));
    return undefined;
  }
}
