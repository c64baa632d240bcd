import type { PageStep } from './page-step.ts';

/**
 * Runs inside a page, so it may use nothing from outside itself. Resolves once nothing in the page has changed, and it
 * has loaded nothing, for so long (ms), or at the latest after `mostMs`. False if this came too late.
 */
export async function waitUntilQuiet(step: PageStep, quietMs: number, mostMs: number): Promise<boolean> {
  const isOver = () => Date.now() < step.from || Date.now() > step.until;
  if (isOver()) return false;
  const begunAt = Date.now();
  let changedAt = begunAt;
  let loaded = performance.getEntriesByType('resource').length;
  const root: unknown = Reflect.get(Document.prototype, 'documentElement', document);
  const watch = new MutationObserver(() => {
    changedAt = Date.now();
  });
  if (root instanceof Element) watch.observe(root, { childList: true, subtree: true, attributes: true });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = performance.getEntriesByType('resource').length;
    if (now !== loaded) [loaded, changedAt] = [now, Date.now()];
    if (isOver() || Date.now() - changedAt >= quietMs || Date.now() - begunAt >= mostMs) break;
  }
  watch.disconnect();
  return true;
}
