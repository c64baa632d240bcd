import type { StoreId } from '../../core/cookies/cookie.ts';
import { EVERY_SITE } from '../../core/sites/host-patterns.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { reportBug } from '../report-bug.ts';
import { alsoSearch } from './quiet-containers.ts';

/** An address that no extension may open, so that the question opens no tab, whatever Firefox answers. */
const NEVER_OPENED = 'chrome://global/content/';
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
    const answers = await Promise.all(ids.map(async (id) => ({ id, is: await isThere(id) })));
    alsoSearch(answers.filter((answer) => answer.is === 'there').map(({ id }) => id));
    if (answers.every((answer) => answer.is !== 'there')) return 'all-looked-at';
  }
  return 'not-all';
}

/**
 * Whether a container exists. Firefox looks at the store first, and refuses the address only after that (tried in 153).
 *
 * @throws if Firefox answers otherwise
 */
async function isThere(cookieStoreId: StoreId): Promise<'there' | 'not-there'> {
  try {
    await browser.tabs.create({ url: NEVER_OPENED, cookieStoreId, active: false });
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: '' };
    if (/No cookie store exists|disabled/i.test(message)) return 'not-there';
    if (/Illegal URL/i.test(message)) return 'there';
    throw error;
  }
  throw new Error('Firefox opened a page of its own');
}
