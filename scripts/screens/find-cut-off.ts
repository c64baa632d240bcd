import type { Page } from 'puppeteer-core';

/**
 * What does not fit on a page: parts that reach out of its width, and texts that reach out of their control or heading,
 * or out of a part that hides what reaches out of it. One line each; none where all is in sight. A long name that ends
 * in "…" is "shortened", as it should be.
 */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5; // px, for parts that end between two pixels
    const { documentElement: all, body } = document;
    const width = all.clientWidth;
    const found = new Set<string>();

    const short = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
    const nameOf = ({ localName, className }: Element) => `<${localName} class="${className}">`;
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const reachesOut = (inner: DOMRect, outer: DOMRect) =>
      inner.left < outer.left - SLACK || inner.right > outer.right + SLACK;

    if (all.scrollWidth > width + SLACK) {
      found.add(`wider than the page: ${all.scrollWidth} of ${width}`);
      for (const element of body.querySelectorAll('*')) {
        const { left, right } = element.getBoundingClientRect();
        const isOut = right > width + SLACK || left < -SLACK;
        if (isSeen(element) && isOut && right - left > SLACK && element.childElementCount === 0)
          found.add(`out of the page: ${nameOf(element)} ${short(element.textContent ?? '')}`);
      }
    }

    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.nodeValue ?? '').trim() === '' || !isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      // A text for screen readers alone lies in a part of one pixel, which is no size to be read in.
      if (text.width === 0) continue;
      for (let outer: Element | null = parent; outer !== null && outer !== body; outer = outer.parentElement) {
        const box = outer.getBoundingClientRect();
        const { overflowX, overflowY, display, textOverflow } = getComputedStyle(outer);
        if (box.width <= SLACK || box.height <= SLACK) break;
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') break;
        const isControl = outer.matches('button, a, summary, label, legend, h1, h2, h3') && display !== 'inline';
        const hidesWidth = overflowX === 'hidden' || overflowX === 'clip';
        const hidesHeight = overflowY === 'hidden' || overflowY === 'clip';
        const isLow = hidesHeight && (text.bottom > box.bottom + SLACK || text.top < box.top - SLACK);
        if (textOverflow === 'ellipsis' && reachesOut(text, box)) {
          found.add(`shortened in ${nameOf(outer)}: ${short(node.nodeValue ?? '')}`);
          break;
        }
        if (((isControl || hidesWidth) && reachesOut(text, box)) || isLow)
          found.add(`cut off in ${nameOf(outer)}: ${short(node.nodeValue ?? '')}`);
      }
    }
    return [...found];
  });
}
