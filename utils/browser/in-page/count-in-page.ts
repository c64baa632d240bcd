import type { PageStep } from './page-step.ts';

/** Null: the page could not be asked for this. */
export type PageCounts = {
  localStorage: number | null;
  sessionStorage: number | null;
  databases: number | null;
  caches: number | null;
  serviceWorkers: number | null;
};

/**
 * Runs inside a page, so it may use nothing from outside itself. Counts what the page's origin keeps; names and values
 * stay there. Each kind is counted for itself: a page over http has neither caches nor workers, and a sandboxed one
 * may read no storage. Null if this came too late, or if the tab shows another origin by now.
 */
export async function countInPage(step: PageStep, origin: string): Promise<PageCounts | null> {
  const isOver = () => Date.now() < step.from || Date.now() > step.until;

  /** Null for what the page lets nobody read. */
  const found = (one: PromiseSettledResult<number>) => (one.status === 'fulfilled' ? one.value : null);

  if (location.origin !== origin || isOver()) return null;
  const counts = await Promise.allSettled([
    (async () => localStorage.length)(),
    (async () => sessionStorage.length)(),
    (async () => (await indexedDB.databases()).length)(),
    (async () => ('caches' in globalThis ? (await caches.keys()).length : 0))(),
    (async () => ('serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0))(),
  ]);
  if (isOver()) return null;
  const [local, ofTab, databases, names, workers] = counts;
  return {
    localStorage: found(local),
    sessionStorage: found(ofTab),
    databases: found(databases),
    caches: found(names),
    serviceWorkers: found(workers),
  };
}
