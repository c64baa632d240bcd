import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { readCookies } from './read-cookies.ts';

/**
 * Firefox lists only cookie stores with an open tab (tried in 153). Containers without a tab are found by asking for
 * each possible id: for an unknown id Firefox answers with an empty list. Their names stay unknown: the permission that
 * reads names would switch containers on in the whole browser.
 */
const HIGHEST_CONTAINER = 30;

export async function listCookieStores(): Promise<CookieStore[]> {
  const ids = new Set((await listOpenStores()).map(({ id }) => id));
  if (browserName() === 'firefox') {
    ids.add('firefox-default');
    for (const id of await findQuietContainers(ids)) ids.add(id);
  } else {
    ids.add('0');
  }
  return [...ids].map(describeStore).sort(byKind);
}

export async function listOpenStores(): Promise<CookieStore[]> {
  return (await browser.cookies.getAllCookieStores()).map(({ id }) => describeStore(id));
}

async function findQuietContainers(known: ReadonlySet<string>): Promise<string[]> {
  const asked = Array.from({ length: HIGHEST_CONTAINER }, (_, index) => `firefox-container-${index + 1}`).filter(
    (id) => !known.has(id),
  );
  const counts = await Promise.all(asked.map(async (id) => (await readCookies(id, null)).length));
  return asked.filter((_, index) => (counts[index] ?? 0) > 0);
}

const order = { default: 0, container: 1, private: 2 } as const;

function byKind(a: CookieStore, b: CookieStore): number {
  return order[a.kind] - order[b.kind] || (a.number ?? 0) - (b.number ?? 0);
}
