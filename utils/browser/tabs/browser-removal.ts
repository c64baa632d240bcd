import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { joinCalls } from '../../core/join-calls.ts';
import { hostAndPort } from '../../core/sites/host-of-origin.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { holds } from '../access/holds.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { inOneCall } from '../in-one-call.ts';

/** What is to go: the data of these origins in this store. */
type Asked = { readonly origins: readonly string[]; readonly storeId: CookieStore['id'] };

/** Whether the browser lets us remove data. Those who ask meanwhile share the next answer. */
export const mayRemoveData: () => Promise<boolean> = joinCalls(() => holds('browsingData'));

/**
 * Has the browser remove what it keeps of a site besides cookies. What many sites ask for at one moment is one removal,
 * because each looks through all that is stored. Rejects if the browser refuses this site.
 */
export async function removeByBrowser({ origins }: SiteDefinition, { id }: CookieStore): Promise<void> {
  if (origins.length === 0) return;
  const end = await asOneOfMany({ origins, storeId: id });
  if (end.status === 'rejected') throw end.reason;
}

/** What the browser refuses for all together is tried one by one. */
const asOneOfMany = inOneCall(async (asked: readonly Asked[]): Promise<readonly PromiseSettledResult<void>[]> => {
  const [joint] = await Promise.allSettled([remove(asked)]);
  if (asked.length > 1 && joint.status === 'rejected') return Promise.allSettled(asked.map((one) => remove([one])));
  return asked.map(() => joint);
});

async function remove(asked: readonly Asked[]): Promise<void> {
  const byStore = Map.groupBy(asked, ({ storeId }) => storeId);
  for (const [storeId, ofStore] of byStore) {
    const origins = [...new Set(ofStore.flatMap((one) => one.origins))];
    await (browserName() === 'firefox' ? removeInFirefox(origins, storeId) : removeInChrome(origins));
  }
}

/**
 * Never without `origins`, which would mean every site; never cookies, which Chrome takes from the whole registrable
 * domain.
 */
async function removeInChrome(sites: readonly string[]): Promise<void> {
  const options: object = { origins: sites.flatMap((origin) => [origin, origin.replace('https:', 'http:')]) };
  await browser.browsingData.remove(options, {
    cache: true,
    cacheStorage: true,
    fileSystems: true,
    indexedDB: true,
    localStorage: true,
    serviceWorkers: true,
  } as object);
}

/**
 * Never without `cookieStoreId`, which would mean every container; and only the two kinds that Firefox can limit to a
 * store (tried in 153). Its caches and workers are cleaned by a page, where one is open. It compares a host
 * together with its port, whatever the option is called, so that the data of other ports stays.
 */
async function removeInFirefox(origins: readonly string[], cookieStoreId: string): Promise<void> {
  const hostnames = origins.map(hostAndPort);
  await browser.browsingData.remove({ hostnames, cookieStoreId }, { indexedDB: true, localStorage: true });
}
