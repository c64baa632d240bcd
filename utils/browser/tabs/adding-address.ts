import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import { type Adding, readAddAddress } from '../../core/discovery/add-address.ts';
import type { OwnPage } from '../../core/own-page.ts';
import { ADDING_KEY as KEY } from '../../storage/session-keys.ts';
import { browser } from '../api.ts';

/**
 * The address at which our page is really opened. The browser writes that of a tab into its history and among its
 * closed tabs, on the disk (Chromium 156), so what was opened in a private window waits in memory until the page reads
 * it.
 */
export async function keepAside(path: OwnPage): Promise<string> {
  const search = searchOf(path);
  const storeId = readAddAddress(search)?.storeId ?? null;
  if (storeId === null || !isPrivateStore(storeId)) return path;
  await browser.storage.session.set({ [KEY]: search });
  return `options.html?${new URLSearchParams({ store: storeId })}#sites`;
}

/** What the page that is shown was opened with, by its address or aside; null for nothing. */
export async function readAdding(): Promise<Adding | null> {
  const query = new URLSearchParams(location.search);
  if (query.has('add') || !query.has('store')) return readAddAddress(location.search);
  const { [KEY]: aside } = await browser.storage.session.get([KEY]);
  if (typeof aside !== 'string') return null;
  await browser.storage.session.remove(KEY);
  return readAddAddress(aside);
}

const searchOf = (path: string): string => /\?[^#]*/.exec(path)?.[0] ?? '';
