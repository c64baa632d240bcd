import type { StoreId } from '../../core/cookies/cookie.ts';
import { EVERY_SITE } from '../../core/sites/host-patterns.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { reportBug } from '../report-bug.ts';
import { findContainers } from './find-containers.ts';
import { alsoSearch, listNamed } from './quiet-containers.ts';

/** So many numbers are asked for at once. */
const BLOCK = 200;
/** Firefox begins with four containers, and keeps the next number for itself. */
const OWN = 5;
/** Numbers above this one are not searched. */
const HIGHEST = 2_000;
/** For how long a search is good, in ms. A container that comes up meanwhile has an open tab, so it is listed. */
const GOOD_FOR_MS = 60_000;

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
 * Firefox numbers containers one after another, and uses the number of one that was removed no more. So a block without
 * any is the end where none is known above it, and none below it was ever removed. Else all numbers are asked for.
 */
async function search(): Promise<Known> {
  const stores = await browser.cookies.getAllCookieStores();
  const highest = Math.max(0, ...[...stores.map(({ id }) => id), ...listNamed()].map(toNumber));
  const found: number[] = [];
  let isEmpty = false;
  for (let from = 1; from <= HIGHEST; from += BLOCK) {
    const ids = Array.from({ length: BLOCK }, (_, index) => `${PREFIX}${from + index}`);
    const answers = await findContainers(ids);
    const there = ids.filter((id) => answers.get(id) === 'there');
    alsoSearch(there);
    if ([...answers.values()].includes('unknown')) return 'not-all';
    found.push(...there.map(toNumber));
    isEmpty = there.length === 0;
    if (isEmpty && highest < from && !isAnyRemoved(found)) return 'all-looked-at';
  }
  return isEmpty && highest <= HIGHEST ? 'all-looked-at' : 'not-all';
}

function toNumber(id: StoreId): number {
  return id.startsWith(PREFIX) ? Number(id.slice(PREFIX.length)) : 0;
}

/** Whether a number below the highest is free: that container was removed. Where none is there, they are off. */
function isAnyRemoved(found: readonly number[]): boolean {
  const highest = Math.max(...found, OWN);
  return found.length > 0 && found.filter((at) => at !== OWN).length < highest - 1;
}
