import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import { browser } from '../api.ts';
import { inOneCall } from '../in-one-call.ts';
import { reportBug } from '../report-bug.ts';
import { listCookieStores, listOpenStores } from './cookie-stores.ts';
import { readCookies } from './read-cookies.ts';
import { toCookie } from './to-cookie.ts';

export const cookieJar: CookieJar = {
  stores: listCookieStores,
  openStores: listOpenStores,
  async list(stores) {
    const read = await Promise.all(stores.map(({ id }) => listStore(id)));
    return {
      cookies: read.flatMap((cookies) => cookies ?? []),
      unreadable: stores.filter((_, index) => read[index] === null).map(({ id }) => id),
    };
  },
  async remove(cookies) {
    const ended = await Promise.allSettled(cookies.map(expire));
    // reading again counts it
    for (const end of ended) if (end.status === 'rejected') reportBug('removing a cookie', end.reason);
  },
};

/**
 * The cookies of a store; null if it cannot be read. What is asked in one moment is one reading: a run over 300 sites
 * asks as often.
 */
const listStore = inOneCall(async (ids: readonly StoreId[]) => {
  const reads = new Map([...new Set(ids)].map((id) => [id, readStore(id)]));
  return Promise.all(ids.map((id) => reads.get(id) ?? null));
});

async function readStore(id: StoreId): Promise<readonly Cookie[] | null> {
  try {
    return (await readCookies(id, null)).map(toCookie);
  } catch (error) {
    // When a private window closes meanwhile, its cookie store is gone: "Invalid cookie store id" (Chromium 156).
    reportBug(`reading cookie store ${id}`, error);
    return null;
  }
}

/**
 * Ends exactly one cookie by writing it anew with a date in the past. `cookies.remove` knows only address and name: in
 * Chromium it takes a parent domain's cookie of the same name along, in Firefox only the first of several. The
 * partition key goes back unchanged: without `hasCrossSiteAncestor` Chromium 156 removes nothing and says that it did.
 */
async function expire({
  name,
  domain,
  hostOnly,
  path,
  secure,
  storeId,
  partition,
  firstPartyDomain,
}: Cookie): Promise<void> {
  await browser.cookies.set({
    url: `${secure ? 'https' : 'http'}://${domain}${path}`,
    name,
    path,
    secure,
    storeId,
    value: '',
    expirationDate: 1,
    ...(hostOnly ? {} : { domain }),
    ...(partition ? { partitionKey: partition } : {}),
    ...(firstPartyDomain === null ? {} : { firstPartyDomain }),
  });
}
