import { mkdir, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PictureOptions } from '../../tests/e2e/harness/report/pictures.ts';
import type { World } from '../../tests/e2e/harness/world.ts';

const root = join(import.meta.dirname, '..', '..');
const demoDir = join(root, '.output', 'demo');

type Camera = {
  /** Where the pictures are written, relative to the project's folder. */
  readonly folder: string;
  /** Takes a light and a dark picture of a page. */
  take(page: Page, name: string, options?: PictureOptions): Promise<void>;
};

/** Makes the camera of the demo. Its pictures are `.output/demo/<browser>-<name>-light.png` and `…-dark.png`. */
export function createCamera(world: World): Camera {
  return {
    folder: relative(root, demoDir),
    async take(page, name, options = {}) {
      await mkdir(demoDir, { recursive: true });
      for (const scheme of ['light', 'dark'] as const) {
        const path = await world.screenshot(page, `demo-${name}`, { ...options, dark: scheme === 'dark' });
        await rename(path, join(demoDir, `${world.browserName}-${name}-${scheme}.png`));
      }
    },
  };
}
