import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Engine } from '../browser/engine.ts';
import { within } from '../wait.ts';

export type PictureOptions = {
  /** Dark colours; light ones unless given. */
  dark?: boolean;
  /** Size of the page in CSS pixels, for this picture and afterwards. */
  width?: number;
  height?: number;
  /** Takes the whole page, not only the part in view. */
  fullPage?: boolean;
  /** The story reads it: taken in a run of all stories too. */
  isRead?: boolean;
};

/**
 * Writes a PNG of a page and gives its path. A run of all stories writes only what a story reads itself: it is there to
 * judge, and to draw a page costs a browser more than most steps. scripts/e2e.ts says so by LIGHTS_OUT_PICTURES.
 */
export async function takePicture(engine: Engine, page: Page, path: string, options: PictureOptions): Promise<string> {
  if (options.width || options.height) await resize(page, options);
  if (process.env.LIGHTS_OUT_PICTURES === 'few' && options.isRead !== true) return path;
  await mkdir(dirname(path), { recursive: true });
  // Chromium draws no page that lies behind one which a guide has opened.
  await page.bringToFront();
  await holdStill(page);
  await engine.useColorScheme(page, options.dark ? 'dark' : 'light');
  const fullPage = options.fullPage ?? false;
  await within(20_000, `the picture ${path}`, page.screenshot({ path: asPng(path), fullPage }));
  if (options.dark) await engine.useColorScheme(page, 'light');
  return path;
}

async function resize(page: Page, { width, height }: PictureOptions): Promise<void> {
  const now = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.setViewport({ width: width ?? now.width, height: height ?? now.height });
}

function asPng(path: string): `${string}.png` {
  return path.endsWith('.png') ? (path as `${string}.png`) : `${path}.png`;
}

/** Turns off transitions: otherwise the picture shows colours half way between light and dark. */
export async function holdStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.documentElement.dataset.still === 'yes') return;
    document.documentElement.dataset.still = 'yes';
    // A sheet of its own: our pages take no style that stands in an element.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { transition: none !important; animation-duration: 0s !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}
