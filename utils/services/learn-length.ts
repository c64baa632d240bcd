import type { Cookie } from '../core/cookies/cookie.ts';
import { isPrivateStore } from '../core/cookies/describe-store.ts';
import { sessionPartition } from '../core/cookies/partition.ts';
import { findLearnedLength, type LearnedLengths, learnFrom } from '../core/sessions/learned-length.ts';
import { type EpochMs, SECOND } from '../core/time.ts';
import type { Clock } from '../ports/computer.ts';
import type { SiteBook } from '../ports/site-book.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { CookieWatch } from './journal/watch-cookies.ts';

/** In ms. Writes of one name that come so soon after each other, such as twins on two hosts, are one act. */
const ONE_ACT = 10 * SECOND;

type Ports = {
  readonly clock: Clock;
  readonly learned: DocumentStore<LearnedLengths>;
  readonly siteBook: Pick<SiteBook, 'near'>;
  readonly watch: Pick<CookieWatch, 'isPageLoading'>;
};

/**
 * Makes the learner. It stores the lifetime (ms) that a site gives its auth cookies, by name and without the date.
 * Ignores private windows.
 */
export function createLengthLearner({ clock, learned, siteBook, watch }: Ports) {
  const lastWrites = new Map<string, EpochMs>();

  function isSameAct(key: string): boolean {
    const last = lastWrites.get(key);
    lastWrites.set(key, clock.now());
    return last !== undefined && Math.abs(clock.now() - last) < ONE_ACT;
  }

  return async (justSet: Cookie): Promise<void> => {
    const { storeId } = justSet;
    if (isPrivateStore(storeId)) return;
    for (const site of siteBook.near(justSet.domain)) {
      const found = findLearnedLength(site, justSet, clock.now());
      if (found === null) continue;
      const { name, lengthMs } = found;
      const by = watch.isPageLoading({ siteId: site.id, storeId, partition: sessionPartition(site, justSet) })
        ? 'site'
        : 'anybody';
      if (isSameAct(`${site.id}|${name}`) && by === 'anybody') continue;
      const known = (await learned.read()).data[site.id]?.[name];
      if (isEqual(known, learnFrom(known, lengthMs, by))) continue;
      await learned.update((all) => ({
        ...all,
        [site.id]: { ...all[site.id], [name]: learnFrom(all[site.id]?.[name], lengthMs, by) },
      }));
    }
  };
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
