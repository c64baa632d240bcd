import type { StoreId } from '../cookies/cookie.ts';

/** What the page for adding a site is opened with: an address to begin with, and where the person is signed in. */
export type Adding = {
  readonly address: string;
  /** Null if no tab of the site is open. */
  readonly tabId: number | null;
  /** Null if the person does not mean a certain one. */
  readonly storeId: StoreId | null;
};

export type AddAddress = `options.html?${string}#sites`;

/** The address of the settings, opened at "Add a site" with the box filled in. */
export function toAddAddress({ address, tabId, storeId }: Adding): AddAddress {
  const query = new URLSearchParams({
    add: address,
    ...(tabId === null ? {} : { tab: String(tabId) }),
    ...(storeId === null ? {} : { store: storeId }),
  });
  return `options.html?${query}#sites`;
}

/** Reads such an address again. Null if the settings were opened for something else. */
export function readAddAddress(search: string): Adding | null {
  const query = new URLSearchParams(search);
  const address = query.get('add');
  if (address === null) return null;
  const tab = query.get('tab');
  const tabId = tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : null;
  return { address, tabId, storeId: query.get('store') };
}
