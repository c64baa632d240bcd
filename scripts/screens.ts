import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { drawView } from './screens/draw-view.ts';
import { serveGallery } from './screens/serve-gallery.ts';
import { findWantedViews } from './screens/wanted-views.ts';

/**
 * Draws every state of every screen, light and dark, and checks each with axe.
 * `node scripts/screens.ts [part of a name] [language]`; without a language in English.
 */
const [part = '', language = 'en'] = process.argv.slice(2);
const folder = language === 'en' ? 'gallery' : `gallery-${language}`;
const target = join(import.meta.dirname, '..', '.output', 'screens', folder);
const PROGRESS_EVERY = 25;

const views = findWantedViews(part, language);
const total = views.reduce((sum, { pictures }) => sum + pictures.length, 0);
await mkdir(target, { recursive: true });
console.log(`Building the gallery for ${total} pictures`);
const gallery = await serveGallery(language);
const browser = await puppeteer.launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2'],
});
const found: string[] = [];
try {
  await drawAll();
} finally {
  await browser.close();
  await gallery.stop();
}
console.log(`${total} pictures drawn in ${target} in ${(performance.now() / 1000).toFixed(0)} s`);
for (const complaint of found) console.error(complaint);
process.exitCode = found.length === 0 ? 0 : 1;

/** Draws several pages at the same time, each in its own window, because a window paints only the page in front. */
async function drawAll(): Promise<void> {
  const waiting = [...views];
  let drawn = 0;
  const drawNext = async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    for (let view = waiting.shift(); view !== undefined; view = waiting.shift()) {
      found.push(...(await drawView(page, gallery.address, view, target)));
      for (const _ of view.pictures) {
        drawn += 1;
        if (drawn % PROGRESS_EVERY === 0) console.log(`${drawn} of ${total} (${view.state})`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, drawNext));
}
