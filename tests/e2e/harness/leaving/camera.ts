import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { readQrCode } from '../../../fakes/phone-camera.ts';
import { within } from '../wait.ts';

/**
 * Takes a picture of what the browser painted at this place, and reads the QR code in it as a phone would.
 *
 * @throws if there is no code to read
 */
export async function scan(page: Page, selector: string): Promise<string> {
  const place = await page.$(selector);
  if (place === null) throw new Error(`Nothing to scan at ${selector}`);
  return readPhoto(page, await within(20_000, `a photo of ${selector}`, place.screenshot({ encoding: 'base64' })));
}

/** Reads the QR code in a picture of a whole page. */
export async function scanPicture(page: Page, path: string): Promise<string> {
  return readPhoto(page, await readFile(path, 'base64'));
}

async function readPhoto(page: Page, photo: string): Promise<string> {
  const { width, height, pixels } = await page.evaluate(toPixels, photo);
  return readQrCode({ width, height, data: Buffer.from(pixels, 'base64') });
}

/** Decodes a PNG inside the page, because browsers can do that. Without a request: our pages may make none for it. */
async function toPixels(png: string): Promise<{ width: number; height: number; pixels: string }> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('No canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, pixels: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join('')) };
}
