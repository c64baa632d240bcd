import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { drawnStates, type ScreenName } from '../tests/gallery/drawn-states.ts';
import { findBrowser } from './find-browser.ts';

/**
 * Draws every state of every screen, light and dark, and lets axe look at each. `node scripts/screens.ts [part of a
 * name]`
 */
const root = join(import.meta.dirname, '..');
const target = join(root, '.output/screens/gallery');
const sizes: Record<ScreenName, { width: number; height: number }> = {
  popup: { width: 400, height: 600 },
  options: { width: 1000, height: 900 },
  leave: { width: 1100, height: 760 },
};
const narrow = [
  'live',
  'twelve-sites',
  'refused-500',
  'container-named',
  'row-open',
  'warnings-long',
  'diagnosis-long',
  'record-ask',
  'options-rich',
  'leave-ask',
  'leave-long',
  'leave-left-2',
  'leave-for-phone',
  'leave-shared-ended',
  'leave-shared-many',
  'shared-later',
  'shared-planned-tomorrow',
  'options-leaving',
  'popup-leave-ask',
  'popup-leave-left',
  'leave-begins-last',
  'options-following-taken-over',
  'options-file-changes',
];
const rightToLeft = [
  'live',
  'cleared-cure-chrome',
  'diagnosis-cleared-likely',
  'leave-ask',
  'leave-left-2',
  'leave-shared-ended',
  'options-following-taken-over',
  'options-file-changes',
];

const wanted = process.argv[2] ?? '';
const names = Object.keys(drawnStates).filter((name) => name.includes(wanted));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
await mkdir(target, { recursive: true });
const server = await createServer({ configFile: join(root, 'tests/gallery/vite.config.ts') });
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await puppeteer.launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2'],
});
const complaints: string[] = [];
try {
  for (const name of names) {
    for (const scheme of ['light', 'dark'] as const) complaints.push(...(await draw(browser, name, scheme, '')));
    if (narrow.includes(name)) complaints.push(...(await draw(browser, name, 'light', '&narrow')));
    if (rightToLeft.includes(name)) complaints.push(...(await draw(browser, name, 'light', '&dir=rtl&language=ar')));
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${names.length} states drawn in ${target}`);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;

/** Draws one picture; returns what axe, or the page itself, complains of. */
async function draw(from: Browser, name: string, scheme: 'light' | 'dark', extra: string): Promise<string[]> {
  const page = await from.newPage();
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`${name}-${scheme}: ${String(error)}`));
  const screen = drawnStates[name]?.screen ?? 'popup';
  const size = sizes[screen];
  await page.setViewport(extra === '&narrow' ? { width: screen === 'options' ? 360 : 320, height: size.height } : size);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${address}?state=${name}${extra}`);
  await page
    .waitForSelector('body[data-ready]', { timeout: 20_000 })
    .catch(() => found.push(`${name}-${scheme}: is not ready`));
  await new Promise((done) => setTimeout(done, name === 'loading' ? 700 : 80));
  const suffix = extra === '' ? scheme : extra.replace(/^&(\w+).*/, '$1');
  await writeFile(join(target, `${name}-${suffix}.png`), await page.screenshot({ fullPage: screen !== 'popup' }));
  if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
    found.push(`${name}-${suffix}: wider than its window`);
  found.push(...(await violations(page)).map((text) => `${name}-${suffix}: ${text}`));
  await page.close();
  return found;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const result: unknown = await page.evaluate(
    'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html + " " + (n.any[0]?.message ?? "")).join(" | ")))',
  );
  return Array.isArray(result) ? result.map(String) : ['axe did not answer'];
}
