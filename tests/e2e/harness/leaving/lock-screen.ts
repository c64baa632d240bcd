import type { World } from '../world.ts';

/**
 * Makes Chromium tell the extension's worker that the screen was locked, by dispatching that event: a test computer has
 * no screen lock. Firefox tells no extension about a lock.
 */
export async function lockScreen({ engine, extensionUrl, wakeBackground }: World): Promise<void> {
  await wakeBackground();
  const target = engine.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(extensionUrl));
  const worker = await target?.worker();
  if (!worker) throw new Error("The extension's worker does not run");
  const listeners = await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { idle: { onStateChanged: { hasListeners(): boolean; dispatch(state: 'locked'): void } } };
    };
    const event = chrome.idle.onStateChanged;
    event.dispatch('locked');
    return event.hasListeners();
  });
  if (!listeners) throw new Error('Nobody listens to the state of the screen');
}
