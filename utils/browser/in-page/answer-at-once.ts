import type { PageStep } from './page-step.ts';

/**
 * Runs inside a page, so it may use nothing from outside itself. Shows that the page runs scripts now, and when its
 * document began, in ms: after a reload that is another moment. Null if this came too late.
 */
export function answerAtOnce(step: PageStep): number | null {
  return Date.now() < step.from || Date.now() > step.until ? null : performance.timeOrigin;
}
