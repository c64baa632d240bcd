import type { PageStep } from './page-step.ts';

export type PageCounts = {
  localStorage: number;
  sessionStorage: number;
  databases: number;
  caches: number;
  serviceWorkers: number;
};

/**
 * Runs inside a page, so it may use nothing from outside itself. Counts what the page's origin keeps; names and values
 * stay there. Null if this came too late.
 */
export async function countInPage(step: PageStep): Promise<PageCounts | null> {
  const isOver = () => Date.now() < step.from || Date.now() > step.until;
  if (isOver()) return null;
  const [databases, names, workers] = await Promise.all([
    indexedDB.databases(),
    caches.keys(),
    navigator.serviceWorker.getRegistrations(),
  ]);
  if (isOver()) return null;
  return {
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: databases.length,
    caches: names.length,
    serviceWorkers: workers.length,
  };
}
