import type { SiteId } from '../sites/site.ts';
import type { Experience, Journal, JournalEntry } from './journal.ts';

/** After this many starts in a row without the sign-in this browser seems to forget the site when it closes. */
export const SEEMS_AFTER = 2;
/**
 * After this many starts with the sign-in still here that is forgotten again. One alone may follow a crash, which
 * clears nothing.
 */
const FORGOTTEN_AFTER = 2;

/** What a start of the browser showed for each site: its settled sign-ins with a date are gone, or still here. */
export type StartShowed = ReadonlyMap<SiteId, 'cleared' | 'kept'>;

export function judgeStart(entries: readonly JournalEntry[], updated: readonly JournalEntry[]): StartShowed {
  const wasOpen = new Set(
    entries.filter(({ end, settled, expiresAt }) => end === null && settled && expiresAt !== null).map(keyOf),
  );
  const judged = updated.filter((entry) => wasOpen.has(keyOf(entry)));
  const showed = new Map<SiteId, 'cleared' | 'kept'>();
  for (const { ref, end, lostSight } of judged) {
    if (end?.kind === 'gone-while-closed' && end.cookie === 'dated') showed.set(ref.siteId, 'cleared');
    else if (end === null && !lostSight && !showed.has(ref.siteId)) showed.set(ref.siteId, 'kept');
  }
  return showed;
}

/** Counts what a start showed, for each site. */
export function learnFromStart(
  { entries, experience }: Journal,
  updated: readonly JournalEntry[],
): Journal['experience'] {
  const next = new Map<SiteId, Experience>(Object.entries(experience));
  for (const [siteId, showed] of judgeStart(entries, updated)) {
    const before = next.get(siteId) ?? { cleared: 0, kept: 0 };
    next.set(siteId, showed === 'cleared' ? { cleared: before.cleared + 1, kept: 0 } : keepOnce(before));
  }
  return Object.fromEntries([...next].filter(([, { cleared }]) => cleared > 0));
}

/** Never more than "seems": a person or a program may have removed the cookies each time. */
export function seemsCleared(experience: Experience | undefined): boolean {
  return (experience?.cleared ?? 0) >= SEEMS_AFTER;
}

function keepOnce({ cleared, kept }: Experience): Experience {
  if (cleared === 0) return { cleared, kept: 0 };
  return kept + 1 >= FORGOTTEN_AFTER ? { cleared: 0, kept: 0 } : { cleared, kept: kept + 1 };
}

function keyOf({ ref, firstSeenAt }: JournalEntry): string {
  return `${ref.siteId}|${ref.storeId}|${ref.partition?.topLevelSite ?? ''}|${firstSeenAt}`;
}
