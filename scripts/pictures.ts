import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { composeLogo, composeStorePage, composeTile, LOGO_SIZE, STORE_SIZE, TILE_SIZE } from './pictures/compose.ts';
import { findWantedPictures, type Shot, type WantedPicture } from './pictures/wanted-pictures.ts';
import { serveGallery } from './screens/serve-gallery.ts';
import { writtenIn } from './screens/wanted-views.ts';

/**
 * `npm run pictures`: makes every picture of the documents and of the stores from today's screens. With languages
 * (`npm run pictures -- de pt_BR`) only theirs.
 */
const root = join(import.meta.dirname, '..');
const only = process.argv.slice(2);
const NARROW = 500;
/** Time for a screen to draw its last frame, in ms. */
const LAST_FRAME_MS = 150;

const languageOf = (wanted: WantedPicture) => ('language' in wanted ? wanted.language : 'en');
const byLanguage = Map.groupBy(findWantedPictures(), languageOf);
const unknown = only.filter((language) => !byLanguage.has(language));
if (unknown.length > 0) throw new Error(`There is no listing in ${unknown.join(', ')}: ${[...byLanguage.keys()]}`);
const browser = await puppeteer.launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--lang=en-US'],
});
try {
  for (const [language, pictures] of byLanguage) {
    if (only.length === 0 || only.includes(language)) await drawAll(language, pictures);
  }
} finally {
  await browser.close();
}

/** The screens of one language. */
async function drawAll(language: string, pictures: readonly WantedPicture[]): Promise<void> {
  const gallery = await serveGallery(language);
  const page = await browser.newPage();
  try {
    for (const wanted of pictures) {
      const picture = await draw(page, wanted, gallery.address);
      mkdirSync(dirname(join(root, wanted.path)), { recursive: true });
      writeFileSync(join(root, wanted.path), picture);
      console.log(wanted.path);
    }
  } finally {
    await page.close();
    await gallery.stop();
  }
}

async function draw(page: Page, wanted: WantedPicture, gallery: string): Promise<Uint8Array> {
  const icon = readFileSync(join(root, 'docs/icon.svg'), 'utf8');
  if (wanted.kind === 'logo') return takeComposed(page, composeLogo(icon), LOGO_SIZE);
  if (wanted.kind === 'screen') return takeShot(page, wanted.shot, `${gallery}?state=${wanted.shot.state}`);
  const words = { language: wanted.language, ...wanted.words };
  if (wanted.kind === 'tile') return takeComposed(page, composeTile(words, icon), TILE_SIZE);
  const address = `${gallery}?state=${wanted.shot.state}${writtenIn(wanted.language)}`;
  const picture = Buffer.from(await takeShot(page, wanted.shot, address)).toString('base64');
  return takeComposed(page, composeStorePage(words, picture, wanted.shot.width < NARROW), STORE_SIZE);
}

async function takeShot(page: Page, shot: Shot, address: string): Promise<Uint8Array> {
  const { scheme, width, height, fullPage = false } = shot;
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(address);
  await page.waitForSelector('body[data-ready]', { timeout: 20_000 });
  await new Promise((done) => setTimeout(done, LAST_FRAME_MS));
  return page.screenshot({ fullPage });
}

async function takeComposed(page: Page, html: string, size: { width: number; height: number }): Promise<Uint8Array> {
  await page.setViewport(size);
  await page.setContent(html, { waitUntil: 'load' });
  return page.screenshot({ omitBackground: true });
}
