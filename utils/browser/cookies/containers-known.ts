import { EVERY_SITE } from '../../core/sites/host-patterns.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { reportBug } from '../report-bug.ts';
import { findContainers } from './find-containers.ts';
import { alsoSearch } from './quiet-containers.ts';

/** Firefox numbers containers one after another and uses no number again: after so many gaps there is none. */
const GAP = 200;
/** Numbers above this one are not searched. */
const HIGHEST = 2_000;
/** For how long a search is good, in ms. A container that comes up meanwhile has an open tab, so it is listed. */
const GOOD_FOR_MS = 60_000;

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

async function search(): Promise<Known> {
  for (let from = 1; from <= HIGHEST; from += GAP) {
    const ids = Array.from({ length: GAP }, (_, index) => `firefox-container-${from + index}`);
    const answers = await findContainers(ids);
    const there = ids.filter((id) => answers.get(id) === 'there');
    alsoSearch(there);
    if ([...answers.values()].includes('unknown')) return 'not-all';
    if (there.length === 0) return 'all-looked-at';
  }
  return 'not-all';
}
