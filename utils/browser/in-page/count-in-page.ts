export type PageCounts = {
  localStorage: number;
  sessionStorage: number;
  databases: number;
  caches: number;
  serviceWorkers: number;
};

/**
 * Runs inside a page, so it may use nothing from outside itself. Counts what the page's origin keeps; names and values
 * stay there.
 */
export async function countInPage(): Promise<PageCounts> {
  const [databases, names, workers] = await Promise.all([
    indexedDB.databases(),
    caches.keys(),
    navigator.serviceWorker.getRegistrations(),
  ]);
  return {
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: databases.length,
    caches: names.length,
    serviceWorkers: workers.length,
  };
}
