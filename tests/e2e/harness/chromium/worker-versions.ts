import type { Page } from 'puppeteer-core';

export type WorkerVersions = {
  /** What the browser says of each version of the worker: `stopped`, `starting`, `running` or `stopping`. */
  states(): readonly string[];
  /** How often a version began to start since this is watched. */
  starts(): number;
  /** How often a version stopped since then. */
  stops(): number;
  end(): Promise<void>;
};

/**
 * Follows the worker of an extension, as the browser itself tells of it: a driver may list a worker that has stopped,
 * and does not tell of one that starts anew.
 *
 * @param helper a page of the extension
 * @param address `chrome-extension://id/`
 */
export async function watchVersions(helper: Page, address: string): Promise<WorkerVersions> {
  const session = await helper.createCDPSession();
  const states = new Map<string, string>();
  let starts = 0;
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus, scriptURL, versionId } of versions) {
      if (!scriptURL.startsWith(address)) continue;
      const before = states.get(versionId);
      if (runningStatus === 'starting' && before === 'stopped') starts += 1;
      if (runningStatus === 'stopped' && before !== undefined && before !== 'stopped') stops += 1;
      states.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  return { states: () => [...states.values()], starts: () => starts, stops: () => stops, end: () => session.detach() };
}
