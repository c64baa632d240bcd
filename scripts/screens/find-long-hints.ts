import type { Page } from 'puppeteer-core';

/**
 * The explanations of settings that take more than two lines, at the width that the page has on a computer; what stands
 * under a "More" may be longer. One line each; none on another page, or where the window is narrower.
 */
export function findLongHints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MOST_LINES = 2;
    const USUAL_WIDTH = 960; // px
    /** Not explanations: what became of a sign-in, and what a question asks. */
    const others = 'details, dialog, .sessions, .records, .warning, .notice, [role=status]';
    if (innerWidth < USUAL_WIDTH) return [];
    const linesOf = (element: Element) => {
      const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(element);
      const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
      return Math.round((element.getBoundingClientRect().height - padding) / Number.parseFloat(lineHeight));
    };
    return [...document.querySelectorAll('.options .setting :is(p, .points > li)')]
      .filter((hint) => hint.closest(others) === null && linesOf(hint) > MOST_LINES)
      .map((hint) => `${linesOf(hint)} lines: ${hint.textContent?.slice(0, 60)}`);
  });
}
