import { type Browser, type CDPSession, CDPSessionEvent } from 'puppeteer-core';
import { waitFor } from '../../../tests/e2e/harness/wait.ts';

/** What a worker asked of the browser since it started. */
export type Calls = {
  /** `cookies.getAll`. */
  readonly readings: number;
  /** `set` and `remove` of any storage area. */
  readonly writes: number;
  /** `setTimeout`. */
  readonly timeouts: number;
  /** `setInterval`. */
  readonly intervals: number;
};

/**
 * Has every worker of an extension that starts from now on count its calls. The browser holds a new worker until the
 * driver lets it go, and the counters are put around the browser's functions before that.
 */
export async function watchWorkers(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  session.connection()?.on(CDPSessionEvent.SessionAttached, (opened: CDPSession) => {
    // A target that ends at once has no answer.
    void opened.send('Runtime.evaluate', { expression: `(${countCalls})()` }).catch(() => undefined);
  });
}

/** Runs in the worker, so it must not use anything from outside. */
function countCalls(): void {
  if (!('ServiceWorkerGlobalScope' in globalThis)) return;
  const calls = { readings: 0, writes: 0, timeouts: 0, intervals: 0 };
  const count = (owner: object, name: string, what: keyof typeof calls) => {
    const own = Reflect.get(owner, name);
    Reflect.set(owner, name, (...args: unknown[]) => {
      calls[what] += 1;
      return Reflect.apply(own, owner, args);
    });
  };
  const { chrome } = globalThis as unknown as { chrome: { cookies?: object; storage: Record<string, object> } };
  if (chrome.cookies === undefined) return;
  count(chrome.cookies, 'getAll', 'readings');
  for (const area of ['local', 'session', 'sync'])
    for (const name of ['set', 'remove']) count(chrome.storage[area] ?? {}, name, 'writes');
  count(globalThis, 'setTimeout', 'timeouts');
  count(globalThis, 'setInterval', 'intervals');
  Object.assign(globalThis, { calls });
}

/** What the worker at this address has counted; waits until there is one that counts. */
export async function readCalls(browser: Browser, address: string): Promise<Calls> {
  return waitFor('a worker that counts', async () => {
    const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(address));
    const worker = await target?.worker();
    return worker?.evaluate(() => (globalThis as unknown as { calls?: Calls }).calls);
  });
}

/** Counts how often a worker at this address starts, from now on. */
export function countStarts(browser: Browser, address: string): () => number {
  let starts = 0;
  browser.on('targetcreated', (target) => {
    if (target.type() === 'service_worker' && target.url().startsWith(address)) starts += 1;
  });
  return () => starts;
}
