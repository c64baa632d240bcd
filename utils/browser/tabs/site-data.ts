import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { errorText } from '../../core/error-text.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { SiteData, StoredCounts } from '../../ports/site-data.ts';
import type { Tabs } from '../../ports/tabs.ts';
import { browserName } from '../browser-name.ts';
import { cleanPage } from '../in-page/clean-page.ts';
import { countInPage, type PageCounts } from '../in-page/count-in-page.ts';
import type { PageStep } from '../in-page/page-step.ts';
import { mayRemoveData, removeByBrowser } from './browser-removal.ts';
import { isAwake } from './is-awake.ts';
import { countOf, fieldsOf } from './read-fields.ts';
import { runInPage } from './run-in-page.ts';

const PAGE_LIMIT_MS = 3_000;
const nothingSeen: StoredCounts = {
  localStorage: null,
  sessionStorage: null,
  databases: null,
  caches: null,
  serviceWorkers: null,
};

/** Counts and removes what sites store besides cookies, as far as each browser allows. */
export function createSiteData(tabs: Tabs): SiteData {
  const pagesOf = async (site: SiteDefinition, store: CookieStore) =>
    (await tabs.ofSite(site, store.id)).filter(({ usable }) => usable);

  return {
    async count(site, store) {
      const seen = new Map<string, PageCounts>(); // tabs of one origin share all but session storage
      for (const { tabId, origin } of await pagesOf(site, store)) {
        const counts = readCounts(await inPage(tabId, origin, countInPage));
        const known = seen.get(origin);
        if (counts)
          seen.set(origin, { ...counts, sessionStorage: add(known?.sessionStorage ?? 0, counts.sessionStorage) });
      }
      return seen.size === 0 ? nothingSeen : sum([...seen.values()]);
    },

    async reach(site, store) {
      if (site.origins.length === 0) return 'not-from-here'; // pages from the disk
      if (store.kind !== 'private' || browserName() === 'firefox') {
        if (!(await mayRemoveData())) return 'permission-missing';
        if (store.kind !== 'private') return 'by-browser';
      }
      return (await pagesOf(site, store)).length > 0 ? 'by-page' : 'not-from-here';
    },

    async remove(site, store) {
      for (const { tabId, origin } of await pagesOf(site, store)) await inPage(tabId, origin, cleanPage);
      if (store.kind !== 'private' && (await mayRemoveData())) await removeByBrowser(site, store);
    },
  };
}

/** Runs this in a page of that origin that is awake; null if there is none, or if it did not answer in time. */
async function inPage(
  tabId: number,
  origin: string,
  func: (step: PageStep, origin: string) => Promise<unknown>,
): Promise<unknown> {
  try {
    if (!(await isAwake(tabId))) return null;
    const way = { limitMs: PAGE_LIMIT_MS, frames: 'top', when: 'loaded' } as const;
    const [first] = await runInPage(tabId, func, [origin], way);
    return first?.result ?? null;
  } catch (error) {
    console.info('Lights Out: a page could not be asked', errorText(error));
    return null;
  }
}

/** Reads what a page's process counted, which is not trusted; null where it counted nothing. */
function readCounts(report: unknown): PageCounts | null {
  if (typeof report !== 'object' || report === null) return null;
  const read = fieldsOf(report);
  return {
    localStorage: countOf(read('localStorage')),
    sessionStorage: countOf(read('sessionStorage')),
    databases: countOf(read('databases')),
    caches: countOf(read('caches')),
    serviceWorkers: countOf(read('serviceWorkers')),
  };
}

function sum(all: readonly PageCounts[]): StoredCounts {
  const total = (key: keyof PageCounts) => all.map((one) => one[key]).reduce(add, 0);
  return {
    localStorage: total('localStorage'),
    sessionStorage: total('sessionStorage'),
    databases: total('databases'),
    caches: total('caches'),
    serviceWorkers: total('serviceWorkers'),
  };
}

/** Unknown as soon as one of them is. */
const add = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
