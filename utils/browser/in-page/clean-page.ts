import type { PageStep } from './page-step.ts';

/**
 * Runs inside a page, so it may use nothing from outside itself. Removes what the page's origin keeps, its caches and
 * workers above all, which Firefox lets no extension remove otherwise. A database that is in use goes once its page
 * closes. False if this came too late, or if the tab shows another origin by now: whoever has signed in since then, and
 * every other site, keeps everything.
 */
export async function cleanPage(step: PageStep, origin: string): Promise<boolean> {
  const isOver = () => Date.now() < step.from || Date.now() > step.until;

  /** Asks the background whether it still waits for this. An extension that was updated meanwhile does not. */
  const isAwaited = () =>
    new Promise<boolean>((resolve) => {
      const port = chrome.runtime.connect({ name: `page-step ${step.mark}` });
      const answer = (isAwaited: boolean) => {
        resolve(isAwaited && !isOver());
        port.disconnect();
      };
      port.onMessage.addListener(() => answer(true));
      port.onDisconnect.addListener(() => resolve(false));
      setTimeout(() => answer(false), Math.max(0, step.until - Date.now()));
    });

  const dropDatabase = (name: string) =>
    new Promise<void>((resolve) => {
      const dropping = indexedDB.deleteDatabase(name);
      dropping.onsuccess = dropping.onerror = dropping.onblocked = () => resolve();
    });

  /** Each kind for itself: a page over http has neither caches nor workers, and a sandboxed one no storage. */
  const eachOf = async <T>(list: () => Promise<readonly T[]>, remove: (one: T) => unknown): Promise<unknown> => {
    const found = await list();
    return isOver() ? null : Promise.allSettled(found.map(async (one) => remove(one)));
  };

  if (location.origin !== origin || isOver() || !(await isAwaited())) return false;
  await Promise.allSettled([
    (async () => localStorage.clear())(),
    (async () => sessionStorage.clear())(),
    eachOf(
      () => indexedDB.databases(),
      ({ name }) => (name === undefined ? undefined : dropDatabase(name)),
    ),
    eachOf(
      () => caches.keys(),
      (name) => caches.delete(name),
    ),
    eachOf(
      () => navigator.serviceWorker.getRegistrations(),
      (worker) => worker.unregister(),
    ),
  ]);
  return !isOver();
}
