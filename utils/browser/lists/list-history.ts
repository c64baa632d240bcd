import type { BrowserList, ListEntry } from '../../ports/browser-lists.ts';
import { browser } from '../api.ts';

/** How many addresses one question may bring. A time in which there are more is asked about in halves. */
const MOST = 2_000;

/** The browser's history: one entry for each address, with all its visits. */
export const historyList: BrowserList = {
  async entries(from, until) {
    const addresses = new Set<string>();
    await addVisited(addresses, Math.floor(from), Math.ceil(until) + 1, MOST);
    return [...addresses].map((address) => ({ id: address, addresses: [address] }));
  },
  async times({ id }: ListEntry) {
    const visits = await listOf(browser).getVisits({ url: id });
    const moments = visits.flatMap(({ visitTime }) => visitTime ?? []);
    return moments.length === 0 ? null : { first: least(moments), last: most(moments) };
  },
  take: ({ id }) => listOf(browser).deleteUrl({ url: id }),
};

/**
 * Asks without words: a search by words compares titles and parts of addresses, as each browser sees fit. An answer may
 * be cut at its limit without a sign of it, and its own times are those of the last visit of all, so the question is
 * halved by time until each answer is shorter than the limit.
 */
async function addVisited(addresses: Set<string>, from: number, to: number, limit: number): Promise<void> {
  const found = await listOf(browser).search({ text: '', startTime: from, endTime: to, maxResults: limit });
  for (const { url } of found) if (url !== undefined) addresses.add(url);
  if (found.length < limit) return;
  if (to - from <= 1) return addVisited(addresses, from, to, limit * 2);
  const middle = Math.floor((from + to) / 2);
  await addVisited(addresses, from, middle, limit);
  await addVisited(addresses, middle, to, limit);
}

/** Without spreading: an address may have more visits than a call takes arguments. */
const least = (moments: readonly number[]) => moments.reduce((a, b) => Math.min(a, b));
const most = (moments: readonly number[]) => moments.reduce((a, b) => Math.max(a, b));

/** @throws in a browser without such a list, or without the permission for it */
function listOf({ history }: typeof browser) {
  if (history === undefined) throw new Error('The browser has no history for us');
  return history;
}
