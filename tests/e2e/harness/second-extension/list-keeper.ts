import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { askExtension, type ExtensionApi } from '../browser/extension-api.ts';
import { install } from '../firefox/firefox-install.ts';
import type { World } from '../world.ts';

const folder = join(import.meta.dirname, 'list-keeper');

/** Firefox gets the keeper's id and a fixed uuid at its start, so that the keeper's address is known. */
export const keeperInFirefox = {
  id: 'practice-list-keeper@lights-out.example',
  uuid: '5f1c7a52-9d0e-4b7c-8a36-11e4c0ffee03',
} as const;

/** Another extension in the same browser, which sees its own lists with its own permissions: the judge of stories. */
export type ListKeeper = {
  /** Visits these addresses now, as far as the history goes: no page is opened. */
  visit(addresses: readonly string[]): Promise<void>;
  /** Every address in the history, in order of the alphabet. */
  history(): Promise<string[]>;
  /** Begins to download these addresses, and waits until the files are there. */
  download(addresses: readonly string[]): Promise<void>;
  /** Begins to download an address, and waits until bytes of it come. Returns what pauses the download. */
  beginDownload(address: string): Promise<() => Promise<void>>;
  /** The addresses on the list of downloads, and whether the file is there. */
  downloads(): Promise<{ readonly url: string; readonly exists: boolean }[]>;
  /** The addresses of the tabs that "reopen closed tab" would bring back. */
  closedTabs(): Promise<string[]>;
};

/** Installs the practice list keeper beside the extension, for this run of the browser. */
export async function installListKeeper(world: World): Promise<ListKeeper> {
  const origin = await installKeeper(world);

  /** Runs a question in a tab that is closed at once. */
  async function ask<T>(question: (page: Page) => Promise<T>): Promise<T> {
    const page = await world.engine.browser.newPage({ background: true });
    try {
      await world.engine.visitExtension(page, `${origin}keeper.html`);
      return await question(page);
    } finally {
      await page.close();
    }
  }

  return {
    visit: (addresses) => ask((page) => askExtension(page, addVisits, [...addresses])),
    history: () => ask((page) => askExtension(page, readHistory)),
    download: (addresses) => ask((page) => askExtension(page, addDownloads, [...addresses])),
    async beginDownload(address) {
      const id = await ask((page) => askExtension(page, beginOne, address));
      return () => ask((page) => askExtension(page, pauseOne, id));
    },
    downloads: () => ask((page) => askExtension(page, readDownloads)),
    closedTabs: () => ask((page) => askExtension(page, readClosedTabs)),
  };
}

async function installKeeper({ browserName, engine }: World): Promise<string> {
  if (browserName === 'chromium') return `chrome-extension://${await engine.browser.installExtension(folder)}/`;
  await install(engine.browser, { type: 'path', path: folder });
  return `moz-extension://${keeperInFirefox.uuid}/`;
}

/** Runs in the keeper's page. */
async function addVisits({ history }: ExtensionApi, addresses: string[]): Promise<void> {
  for (const url of addresses) await history.addUrl({ url });
}

/** Runs in the keeper's page. */
async function readHistory({ history }: ExtensionApi): Promise<string[]> {
  const found = await history.search({ text: '', startTime: 0, maxResults: 100_000 });
  return found.flatMap(({ url }) => (url?.startsWith('http') ? url : [])).sort();
}

/** Runs in the keeper's page. */
async function addDownloads({ downloads }: ExtensionApi, addresses: string[]): Promise<void> {
  for (const url of addresses) {
    const id = await downloads.download({ url, saveAs: false });
    for (;;) {
      const [item] = await downloads.search({ id });
      if (item?.state === 'complete') break;
      if (item?.state === 'interrupted') throw new Error(`The download of ${url} failed: ${item.error}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Runs in the keeper's page. */
async function beginOne({ downloads }: ExtensionApi, url: string): Promise<number> {
  const id = await downloads.download({ url, saveAs: false });
  for (;;) {
    const [item] = await downloads.search({ id });
    if (item?.state === 'in_progress' && item.bytesReceived > 0) return id;
    if (item?.state === 'interrupted') throw new Error(`The download of ${url} failed: ${item.error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs in the keeper's page. */
async function pauseOne({ downloads }: ExtensionApi, id: number): Promise<void> {
  await downloads.pause(id);
}

/** Runs in the keeper's page. */
async function readDownloads({ downloads }: ExtensionApi): Promise<{ url: string; exists: boolean }[]> {
  return (await downloads.search({}))
    .map(({ url, exists }) => ({ url, exists }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Runs in the keeper's page. */
async function readClosedTabs({ sessions }: ExtensionApi): Promise<string[]> {
  const closed = await sessions.getRecentlyClosed();
  return closed
    .flatMap(({ tab, window }) => [...(tab ? [tab] : []), ...(window?.tabs ?? [])])
    .flatMap(({ url }) => (url?.startsWith('http') ? url : []));
}
