import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findCutOff } from './find-cut-off.ts';
import { findLongHints } from './find-long-hints.ts';
import type { View } from './wanted-views.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Time for a screen to draw its last frame, in ms. A screen that is loading says so itself when it is ready. */
const LAST_FRAME_MS = 80;
const SAYS_THAT_IT_LOADS_MS = 700;

/** Loads a view and takes its pictures. Returns the complaints of axe and the errors of the page. */
export async function drawView(page: Page, address: string, view: View, folder: string): Promise<string[]> {
  const found: string[] = [];
  const { state, width, height, query, fullPage } = view;
  const hear = (error: unknown) => found.push(`${state}${query}: ${String(error)}`);
  page.on('pageerror', hear);
  try {
    await page.setViewport({ width, height });
    for (const [index, { scheme, suffix }] of view.pictures.entries()) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      if (index === 0) found.push(...(await load(page, `${address}?state=${state}${query}`)));
      await new Promise((done) => setTimeout(done, state === 'loading' ? SAYS_THAT_IT_LOADS_MS : LAST_FRAME_MS));
      await writeFile(join(folder, `${state}-${suffix}.png`), await page.screenshot({ fullPage }));
      found.push(...(await complaints(page)).map((text) => `${state}-${suffix}: ${text}`));
    }
  } finally {
    page.off('pageerror', hear);
  }
  return found;
}

async function load(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const ready = await page.waitForSelector('body[data-ready]', { timeout: 20_000 }).catch(() => null);
  await page.evaluate(axe);
  return ready === null ? [`${address}: is not ready`] : [];
}

async function complaints(page: Page): Promise<string[]> {
  const result: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(
      ({ id, nodes }) => id + ": " + nodes.map((n) => n.html + " " + (n.any[0]?.message ?? "")).join(" | ")
    ))`,
  );
  return [
    ...(await findCutOff(page)).filter((fault) => !fault.startsWith('shortened')),
    ...(await findLongHints(page)),
    ...(Array.isArray(result) ? result.map(String) : ['axe did not answer']),
  ];
}
