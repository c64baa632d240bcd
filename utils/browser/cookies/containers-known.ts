import type { StoreId } from '../../core/cookies/cookie.ts';
import { EVERY_SITE } from '../../core/sites/host-patterns.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { reportBug } from '../report-bug.ts';
import { findContainers } from './find-containers.ts';
import { alsoSearch, listNamed } from './quiet-containers.ts';

/** So many numbers are asked for at once. */
const BLOCK = 200;
/** Numbers above this one are not searched. */
const HIGHEST = 2_000;
/** For how long a search is good, in ms. A container that comes up meanwhile is named by the events of its cookies. */
const GOOD_FOR_MS = 10 * 60_000;

const PREFIX = 'firefox-container-';

type Known = 'all-looked-at' | 'not-all';
let last: { readonly at: number; readonly known: Promise<Known> } | null = null;

/**
 * Finds containers with high numbers and without a tab, and tells whether there may be still others. Firefox lists
 * containers only to extensions whose permission would switch them on in the whole browser. Searched only while every
 * site may be looked at: else not everything is looked at anyway.
 */
export async function findContainersKnown(): Promise<Known> {
  if (browserName() !== 'firefox') return 'all-looked-at';
  if (!(await browser.permissions.contains({ origins: [...EVERY_SITE] }))) return 'not-all';
  const now = performance.now();
  if (last === null || now - last.at > GOOD_FOR_MS) last = { at: now, known: search().catch(toNotAll) };
  return last.known;
}

function toNotAll(error: unknown): Known {
  reportBug('looking for containers', error);
  return 'not-all';
}

/**
 * Firefox numbers containers one after another, and uses the number of one that was removed no more. Nothing tells how
 * many were removed after the last one that is there, so all numbers are asked for, unless containers are switched off.
 * All of them take about one second (Firefox 153, two slow cores).
 */
async function search(): Promise<Known> {
  const stores = await browser.cookies.getAllCookieStores();
  const highest = Math.max(0, ...[...stores.map(({ id }) => id), ...listNamed()].map(toNumber));
  let isEmpty = false;
  for (let from = 1; from <= HIGHEST; from += BLOCK) {
    const ids = Array.from({ length: BLOCK }, (_, index) => `${PREFIX}${from + index}`);
    const answers = await findContainers(ids);
    const given = [...answers.values()];
    const there = ids.filter((id) => answers.get(id) === 'there');
    alsoSearch(there);
    if (given.includes('unknown')) return 'not-all';
    isEmpty = there.length === 0;
    if (given.every((answer) => answer === 'off')) break;
  }
  return isEmpty && highest <= HIGHEST ? 'all-looked-at' : 'not-all';
}

function toNumber(id: StoreId): number {
  return id.startsWith(PREFIX) ? Number(id.slice(PREFIX.length)) : 0;
}
