import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { holdStill } from '../report/pictures.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 at level AA, with the size of targets, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds in the page as it is drawn now, with the measured contrast of every text, each as a line; and whether
 * the page is wider than its window.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  await holdStill(page);
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(RULES)} } }).then(({ violations, passes }) => [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ any, html }) => id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? ''))),
      ...(passes.length === 0 ? ['axe looked at nothing'] : []),
      ...(document.documentElement.scrollWidth > innerWidth ? ['wider than its window'] : []),
    ])`,
  );
  return found as string[];
}

/** Rejects with all that was found, each on a line of its own. */
export function expectNone(found: readonly string[]): void {
  if (found.length > 0) throw new Error(`Found:\n${found.join('\n')}`);
}
