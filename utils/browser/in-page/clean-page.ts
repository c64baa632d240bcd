/**
 * Runs inside a page, so it may use nothing from outside itself. Removes what the page's origin keeps, its caches and
 * workers above all, which Firefox lets no extension remove otherwise. A database that is in use goes once its page
 * closes.
 */
export async function cleanPage(): Promise<true> {
  const dropDatabase = (name: string) =>
    new Promise<void>((resolve) => {
      const dropping = indexedDB.deleteDatabase(name);
      dropping.onsuccess = dropping.onerror = dropping.onblocked = () => resolve();
    });
  localStorage.clear();
  sessionStorage.clear();
  const [databases, names, workers] = await Promise.all([
    indexedDB.databases(),
    caches.keys(),
    navigator.serviceWorker.getRegistrations(),
  ]);
  await Promise.all([
    ...databases.map(({ name }) => (name === undefined ? undefined : dropDatabase(name))),
    ...names.map((name) => caches.delete(name)),
    ...workers.map((worker) => worker.unregister()),
  ]);
  return true;
}
