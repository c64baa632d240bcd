import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { askExtension, type ExtensionApi } from '../browser/extension-api.ts';
import { install } from '../firefox/firefox-install.ts';
import type { World } from '../world.ts';

const folder = join(import.meta.dirname, 'cookie-cleaner');

/** Firefox gets the cleaner's id and a fixed uuid at its start, so that the cleaner's address is known. */
export const cleanerInFirefox = {
  id: 'practice-cookie-cleaner@lights-out.example',
  uuid: '5f1c7a52-9d0e-4b7c-8a36-11e4c0ffee02',
} as const;

/** Another extension in the same browser, which removes cookies of the default store on command. */
export type CookieCleaner = {
  /** Removes the cookie with this name at this address. */
  remove(url: string, name: string): Promise<void>;
  /** Removes all cookies of this host and the hosts below it, and returns their names. */
  removeAll(domain: string): Promise<string[]>;
  /** Sends each of these to another extension, as a message and by a port, and tells what came back. */
  tell(extensionId: string, messages: readonly unknown[]): Promise<string[]>;
};

/** Installs the practice cookie cleaner beside the extension, for this run of the browser. */
export async function installCookieCleaner(world: World): Promise<CookieCleaner> {
  const origin = await installCleaner(world);

  /** Runs a question in a tab that is closed at once, because stories count tabs. */
  async function ask<T>(question: (page: Page) => Promise<T>): Promise<T> {
    const page = await world.engine.browser.newPage({ background: true });
    try {
      await world.engine.visitExtension(page, `${origin}cleaner.html`);
      return await question(page);
    } finally {
      await page.close();
    }
  }

  return {
    remove: (url, name) => ask((page) => askExtension(page, removeOne, url, name)),
    removeAll: (domain) => ask((page) => askExtension(page, removeAll, domain)),
    tell: (id, messages) => ask((page) => askExtension(page, tell, id, messages)),
  };
}

async function installCleaner({ browserName, engine }: World): Promise<string> {
  if (browserName === 'chromium') return `chrome-extension://${await engine.browser.installExtension(folder)}/`;
  await install(engine.browser, { type: 'path', path: folder });
  return `moz-extension://${cleanerInFirefox.uuid}/`;
}

/** Runs in the cleaner's page. Looks first, because Chromium reports a removal even if there was no such cookie. */
async function removeOne({ cookies }: ExtensionApi, url: string, name: string): Promise<void> {
  if ((await cookies.get({ url, name })) === null) throw new Error(`There is no cookie ${name} at ${url}`);
  await cookies.remove({ url, name });
  if ((await cookies.get({ url, name })) !== null) throw new Error(`The cookie ${name} at ${url} is still there`);
}

/** Runs in the cleaner's page. */
async function removeAll({ cookies }: ExtensionApi, domain: string): Promise<string[]> {
  const all = await cookies.getAll({ domain, partitionKey: {} });
  for (const { name, domain: host, path, secure, partitionKey } of all) {
    const url = `${secure ? 'https' : 'http'}://${host.replace(/^\./, '')}${path}`;
    await cookies.remove({ url, name, ...(partitionKey ? { partitionKey } : {}) });
  }
  return all.map(({ name }) => name).sort();
}

/** Runs in the cleaner's page. `nothing`: nobody there listens to it. */
async function tell({ runtime }: ExtensionApi, id: string, messages: readonly unknown[]): Promise<string[]> {
  const byMessage = messages.map((message) =>
    runtime.sendMessage(id, message).then(
      (answer) => (answer === undefined ? 'nothing' : `answered ${JSON.stringify(answer)}`),
      () => 'nothing',
    ),
  );
  const byPort = messages.map(
    (message) =>
      new Promise<string>((resolve) => {
        const port = runtime.connect(id, { name: 'watched-press x' });
        port.onMessage.addListener((answer) => resolve(`answered ${JSON.stringify(answer)}`));
        port.onDisconnect.addListener(() => resolve('nothing'));
        port.postMessage(message);
      }),
  );
  return Promise.all([...byMessage, ...byPort]);
}
