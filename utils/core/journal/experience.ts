import type { SiteId } from '../site.ts';
import type { Experience, Journal, JournalEntry } from './journal.ts';

/** So many starts in a row without the sign-in make it sure that this browser forgets the site when it closes. */
export const SURE_AFTER = 2;
/** So many starts with the sign-in still there make that doubtful again: one alone may have been a crash, which clears nothing. */
const FORGOTTEN_AFTER = 2;

/** Counts, site by site, what a start of the browser showed: dated sign-ins that had settled are gone, or still here. */
export function learnFromStart({ entries, experience }: Journal, updated: readonly JournalEntry[]): Journal['experience'] {
  const wasOpen = new Set(entries.filter(({ end, settled, expiresAt }) => end === null && settled && expiresAt !== null).map(keyOf));
  const judged = updated.filter((entry) => wasOpen.has(keyOf(entry)));
  const next = new Map<SiteId, Experience>(Object.entries(experience));
  for (const siteId of new Set(judged.map(({ ref }) => ref.siteId))) {
    const own = judged.filter(({ ref }) => ref.siteId === siteId);
    const before = next.get(siteId) ?? { cleared: 0, kept: 0 };
    if (own.some(({ end }) => end?.kind === 'gone-while-closed')) next.set(siteId, { cleared: before.cleared + 1, kept: 0 });
    else if (own.some(({ end, lostSight }) => end === null && !lostSight)) next.set(siteId, keepOnce(before));
  }
  return Object.fromEntries([...next].filter(([, { cleared }]) => cleared > 0));
}

export function isSurelyCleared(experience: Experience | undefined): boolean {
  return (experience?.cleared ?? 0) >= SURE_AFTER;
}

function keepOnce({ cleared, kept }: Experience): Experience {
  if (cleared === 0) return { cleared, kept: 0 };
  return kept + 1 >= FORGOTTEN_AFTER ? { cleared: 0, kept: 0 } : { cleared, kept: kept + 1 };
}

function keyOf({ ref, firstSeenAt }: JournalEntry): string {
  return `${ref.siteId}|${ref.storeId}|${ref.partition?.topLevelSite ?? ''}|${firstSeenAt}`;
}
