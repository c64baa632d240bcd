import { type Cookie, cookieId, type StoreId } from '../../core/cookies/cookie.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/** The browser's removal of data, an optional permission. Its options differ between the browsers. */
type DataRemoval = { remove(options: object, kinds: object): Promise<void> };

/**
 * Firefox 153 reaches no cookie of a host like `[::1]` by its cookies API, but by its removal of data. That takes all
 * cookies of the host in the store, so it is asked only where all of them are to go.
 */
export async function endAtAddresses(
  cookies: readonly Cookie[],
  listIn: (storeId: StoreId) => Promise<readonly Cookie[]>,
): Promise<void> {
  const { browsingData }: { browsingData?: DataRemoval } = browser; // missing while it is not allowed
  if (browserName() !== 'firefox' || !browsingData) return;
  const going = new Set(cookies.map(cookieId));
  const places = new Map(cookies.map(({ domain, storeId }) => [`${storeId} ${domain}`, { domain, storeId }]));
  for (const { domain, storeId } of places.values()) {
    if (!isAddress(domain)) continue;
    const there = (await listIn(storeId)).filter((cookie) => cookie.domain === domain);
    if (!there.every((cookie) => going.has(cookieId(cookie)))) continue;
    await browsingData.remove({ hostnames: [domain], cookieStoreId: storeId }, { cookies: true });
  }
}

function isAddress(domain: string): boolean {
  return domain.startsWith('[');
}
