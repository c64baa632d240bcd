import type { Engine } from '../browser/engine.ts';
import { askExtension } from '../browser/extension-api.ts';
import { waitFor } from '../wait.ts';

const EVERYTHING = {
  cache: true,
  cacheStorage: true,
  cookies: true,
  downloads: true,
  fileSystems: true,
  formData: true,
  history: true,
  indexedDB: true,
  localStorage: true,
  passwords: true,
  serviceWorkers: true,
};

/** Removes from a Chromium what a story left in it, and finally the extension itself. Rejects if something stays. */
export async function emptyChromium({ browser, helper }: Engine): Promise<void> {
  await closeOthers(browser, helper);
  await askExtension(
    helper,
    async ({ browsingData, storage }, everything) => {
      await Promise.all([browsingData.remove({ since: 0 }, everything), storage.sync.clear()]);
    },
    EVERYTHING,
  );
  // Removing an extension also removes its storage, rules, alarms, notifications, menus and permissions.
  for (const id of (await browser.extensions()).keys()) await browser.uninstallExtension(id);
  await closeOthers(browser);

  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const { cookies } = await session.send('Storage.getCookies');
  await session.detach();
  if (cookies.length > 0) throw new Error(`Cookies are left: ${cookies.map(({ name }) => name).join(', ')}`);
  const extensions = [...(await browser.extensions()).keys()];
  if (extensions.length > 0) throw new Error(`Extensions are left: ${extensions.join(', ')}`);
}

/** Closes every page except the first, which is empty, and `staying`. */
async function closeOthers(browser: Engine['browser'], staying?: Engine['helper']): Promise<void> {
  await waitFor('every page to be closed', async () => {
    const [first, ...others] = await browser.pages();
    if (first?.url() !== 'about:blank') throw new Error(`The first page is at ${first?.url()}`);
    const closing = others.filter((page) => page !== staying);
    await Promise.all(closing.map((page) => page.close()));
    return closing.length === 0;
  });
}
