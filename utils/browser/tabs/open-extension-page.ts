import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import type { OwnPage } from '../../core/own-page.ts';
import { ADDING_KEY } from '../../storage/session-keys.ts';
import { browser } from '../api.ts';

/** Shows one of our own pages; Chrome loads none in a private window and takes the normal one (tried in 156). */
export async function openExtensionPage(path: OwnPage): Promise<void> {
  if (path === 'options.html') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/${await keepAside(path)}`) });
}

/**
 * The address at which our page is really opened. The browser writes that of a tab into its history and among its
 * closed tabs, on the disk (Chromium 156), so what was opened in a private window waits in memory until the page reads
 * it.
 */
async function keepAside(path: OwnPage): Promise<string> {
  const search = /\?[^#]*/.exec(path)?.[0] ?? '';
  const storeId = new URLSearchParams(search).get('store');
  if (storeId === null || !isPrivateStore(storeId)) return path;
  await browser.storage.session.set({ [ADDING_KEY]: search });
  return `options.html?${new URLSearchParams({ store: storeId })}#sites`;
}
