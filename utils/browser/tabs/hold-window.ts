import { isLeaving, type LeavingPlaces } from '../../core/leave/leaving-places.ts';
import { browser } from '../api.ts';

/**
 * Opens an empty tab if the window would otherwise close with its last tab: closing the last private window loses
 * everything that was seen in it.
 */
export async function holdWindow(places: LeavingPlaces): Promise<void> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  if (tabs.every(({ url }) => isLeaving(url, places))) await browser.tabs.create({ active: false });
}
