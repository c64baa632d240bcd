import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { composeStorePage, composeTile, STORE_SIZE, TILE_SIZE } from './pictures/compose.ts';
import { findWantedPictures, type Shot, type WantedPicture } from './pictures/wanted-pictures.ts';
import { serveGallery } from './screens/serve-gallery.ts';

/** `npm run pictures`: makes every picture of the documents and of the stores from today's screens. */
const root = join(import.meta.dirname, '..');
const NARROW = 500;
/** Time for a screen to draw its last frame, in ms. */
const LAST_FRAME_MS = 150;

const gallery = await serveGallery('en');
const browser = await puppeteer.launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--lang=en-US'],
});
try {
  const page = await browser.newPage();
  for (const wanted of findWantedPictures()) {
    const picture = await draw(page, wanted);
    mkdirSync(dirname(join(root, wanted.path)), { recursive: true });
    writeFileSync(join(root, wanted.path), picture);
    console.log(wanted.path);
  }
} finally {
  await browser.close();
  await gallery.stop();
}

async function draw(page: Page, wanted: WantedPicture): Promise<Uint8Array> {
  if (wanted.kind === 'screen') return takeShot(page, wanted.shot);
  const words = { language: wanted.language, ...wanted.words };
  if (wanted.kind === 'tile')
    return takeComposed(page, composeTile(words, readFileSync(join(root, 'docs/icon.svg'), 'utf8')), TILE_SIZE);
  const picture = Buffer.from(await takeShot(page, wanted.shot)).toString('base64');
  return takeComposed(page, composeStorePage(words, picture, wanted.shot.width < NARROW), STORE_SIZE);
}

async function takeShot(page: Page, { state, scheme, width, height, fullPage = false }: Shot): Promise<Uint8Array> {
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${gallery.address}?state=${state}`);
  await page.waitForSelector('body[data-ready]', { timeout: 20_000 });
  await new Promise((done) => setTimeout(done, LAST_FRAME_MS));
  return page.screenshot({ fullPage });
}

async function takeComposed(page: Page, html: string, size: { width: number; height: number }): Promise<Uint8Array> {
  await page.setViewport(size);
  await page.setContent(html, { waitUntil: 'load' });
  return page.screenshot();
}
