import type { WebWorker } from 'puppeteer-core';

/** What a worker asked of the browser since it is counted. */
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

/** Puts counters around functions of the browser in a running worker. */
export function countCalls(worker: WebWorker): Promise<void> {
  return worker.evaluate(putCounters);
}

/**
 * What has been counted.
 *
 * @throws if the worker has stopped meanwhile
 */
export async function readCalls(worker: WebWorker): Promise<Calls> {
  const calls = await worker.evaluate(() => (globalThis as unknown as { calls?: Calls }).calls);
  if (calls === undefined) throw new Error('The worker was started anew, and has lost its counters');
  return calls;
}

/** Runs in the worker, so it must not use anything from outside. */
function putCounters(): void {
  const calls = { readings: 0, writes: 0, timeouts: 0, intervals: 0 };
  Object.assign(globalThis, { calls });
  const count = (owner: object, name: string, what: keyof typeof calls) => {
    const own = Reflect.get(owner, name);
    const counted = (...args: unknown[]) => {
      calls[what] += 1;
      return Reflect.apply(own, owner, args);
    };
    if (!Reflect.set(owner, name, counted)) throw new Error(`${name} cannot be counted`);
  };
  type Api = { cookies: object; storage: Record<'local' | 'session' | 'sync', object> };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const apis = browser === undefined ? [chrome] : [chrome, browser];
  for (const cookies of new Set(apis.map((api) => api.cookies))) count(cookies, 'getAll', 'readings');
  for (const area of new Set(apis.flatMap(({ storage }) => [storage.local, storage.session, storage.sync])))
    for (const name of ['set', 'remove']) count(area, name, 'writes');
  count(globalThis, 'setTimeout', 'timeouts');
  count(globalThis, 'setInterval', 'intervals');
}
