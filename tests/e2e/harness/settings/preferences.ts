import type { Page } from 'puppeteer-core';
import type { DatedPreferences } from '../../../../utils/core/settings/following.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';

type Stored = { readonly version: number; readonly data: DatedPreferences };

/** Everything in the browser's own sync storage, read through the browser's API; undefined if it is empty. */
export async function readSynced(world: World): Promise<{ readonly preferences: Stored } | undefined> {
  const all = (await world.inExtension((browser) => browser.storage.sync.get(null))) as { preferences?: Stored };
  return Object.keys(all).length === 0 ? undefined : (all as { preferences: Stored });
}

/** Writes to the sync storage what another computer would have written. */
export async function writeSynced(world: World, preferences: Stored): Promise<void> {
  await world.inExtension((browser, value) => browser.storage.sync.set({ preferences: value }), preferences);
}

/**
 * Fills the browser's own sync storage so that nothing more can be written. Returns a function that empties it again.
 * No preference turns that storage off for a test (tried in Firefox 153: `webextensions.storage.sync.enabled` changes
 * nothing).
 */
export async function fillSync(world: World): Promise<() => Promise<void>> {
  await world.inExtension(async (browser) => {
    for (const length of [8_000, 1_000, 100, 10]) {
      for (let number = 0; number < 20; number += 1) {
        const refused = await browser.storage.sync.set({ [`filler-${length}-${number}`]: 'x'.repeat(length) }).then(
          () => false,
          () => true,
        );
        if (refused) break;
      }
    }
  });
  return () => world.inExtension((browser) => browser.storage.sync.clear());
}

/** Presses a switch on the options page, once it is there. */
export async function turnSwitch(page: Page, name: string): Promise<void> {
  await waitFor(`the switch "${name}"`, () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll<HTMLInputElement>('input[role=switch]')].find(
        (input) => (input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent)?.trim() === wanted,
      );
      found?.click();
      return found !== undefined;
    }, name),
  );
}

/**
 * Makes files that a page saves go to this folder without a question. For Firefox, preferences at its start do this.
 */
export async function allowDownloads({ browserName }: World, page: Page, folder: string): Promise<void> {
  if (browserName === 'firefox') return;
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}
