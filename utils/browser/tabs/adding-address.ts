import { type Adding, readAddAddress } from '../../core/discovery/add-address.ts';
import { ADDING_KEY as KEY } from '../../storage/session-keys.ts';
import { browser } from '../api.ts';

/** What the page that is shown was opened with, by its address or aside; null for nothing. */
export async function readAdding(): Promise<Adding | null> {
  const query = new URLSearchParams(location.search);
  if (query.has('add') || !query.has('store')) return readAddAddress(location.search);
  const { [KEY]: aside } = await browser.storage.session.get([KEY]);
  if (typeof aside !== 'string') return null;
  await browser.storage.session.remove(KEY);
  return readAddAddress(aside);
}
