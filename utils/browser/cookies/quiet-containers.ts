import type { StoreId } from '../../core/cookies/cookie.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { readCookies } from './read-cookies.ts';

/**
 * Firefox lists only cookie stores with an open tab (tried in 153). Containers without a tab are found by asking for
 * each possible id: for an unknown id Firefox answers with an empty list. Their names stay unknown: the permission that
 * reads names would switch containers on in the whole browser.
 */
const HIGHEST_CONTAINER = 30;

/**
 * For how long a search is good, in ms. Thirty calls are too many for each look at the jar, of which a sign-out takes
 * dozens; a cookie event tells of a container that comes up meanwhile.
 */
const GOOD_FOR_MS = 5_000;

type Search = { readonly at: number; readonly found: Promise<Set<StoreId>> };
let last: Search | null = null;
/** Containers that cookie events named, also with numbers above the highest. */
const named = new Set<StoreId>();

/** The containers that hold cookies, with or without an open tab; one that lost its last cookie a moment ago, too. */
export async function findQuietContainers(): Promise<ReadonlySet<StoreId>> {
  const now = performance.now();
  if (last === null || now - last.at > GOOD_FOR_MS) last = { at: now, found: search() };
  const mine = last;
  try {
    return await mine.found;
  } catch (error) {
    if (last === mine) last = null;
    throw error;
  }
}

/** Adds containers that are known to exist to every later search. */
export function alsoSearch(ids: readonly StoreId[]): void {
  const fresh = ids.filter((id) => !named.has(id));
  for (const id of fresh) named.add(id);
  if (fresh.length > 0) last = null;
}

/** The containers that cookie events named, or that were searched for. */
export function listNamed(): readonly StoreId[] {
  return [...named];
}

/** Registers its listeners, which must happen when the background starts, and only where there are containers. */
export function watchContainers(): void {
  if (browserName() !== 'firefox') return;
  browser.cookies.onChanged.addListener(({ cookie: { storeId } }) => {
    if (!storeId.startsWith('firefox-container-')) return;
    named.add(storeId);
    void last?.found.then((found) => found.add(storeId)).catch(() => undefined); // the search itself reports
  });
  // what was hidden before can be seen now
  browser.permissions.onAdded.addListener(() => {
    last = null;
  });
}

async function search(): Promise<Set<StoreId>> {
  const ids = new Set(Array.from({ length: HIGHEST_CONTAINER }, (_, index) => `firefox-container-${index + 1}`));
  for (const id of named) ids.add(id);
  const counts = await Promise.all([...ids].map(async (id) => [id, (await readCookies(id, 'all')).length] as const));
  return new Set(counts.filter(([, count]) => count > 0).map(([id]) => id));
}
