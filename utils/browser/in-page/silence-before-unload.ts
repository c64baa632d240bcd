import type { PageStep } from './page-step.ts';

/**
 * Runs inside a page that is to be closed or shown anew, so it may use nothing from outside itself. The page no longer
 * asks to stay. If this comes too late, the page goes on asking. A page of another host than these, or
 * at another port, is left alone.
 */
export function silenceBeforeUnload(step: PageStep, hosts: readonly string[]): void {
  if (!hosts.includes(location.host)) return;
  if (Date.now() < step.from || Date.now() > step.until) return;
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
}
