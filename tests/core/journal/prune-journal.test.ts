import { describe, expect, it } from 'vitest';
import {
  emptyJournal,
  type Journal,
  type JournalEntry,
  MOST_ENTRIES,
  REMEMBERED_FOR,
} from '../../../utils/core/journal/journal.ts';
import { eraseJournal, pruneEntries, stopJournal } from '../../../utils/core/journal/prune-journal.ts';
import { updateJournal } from '../../../utils/core/journal/update-journal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { ended, entry, journal, observation, seen } from '../../fakes/samples/journal.ts';

const over = (at: number, change: Partial<JournalEntry> = {}) =>
  ended({ kind: 'reached-end', shownBy: 'cookie', at }, change);
const numbered = (count: number, make: (index: number) => JournalEntry) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('pruneEntries', () => {
  it.each<[string, JournalEntry, boolean]>([
    ['a session that goes on, however old', entry({ firstSeenAt: NOON - 900 * DAY }), true],
    ['one that ended just now', over(NOON), true],
    ['one that ended less than 90 days ago', over(NOON - REMEMBERED_FOR + 1, { firstSeenAt: NOON - 900 * DAY }), true],
    ['one that ended 90 days ago', over(NOON - REMEMBERED_FOR), false],
    ['one that ended years ago', over(NOON - 900 * DAY), false],
    ['one that ended in the future, before the clock was put right', over(NOON + 365 * DAY), true],
  ])('keeps %s: %s', (_what, one, isKept) => {
    expect(pruneEntries([one], NOON)).toEqual(isKept ? [one] : []);
  });

  it('keeps all entries up to the limit, in their order', () => {
    const all = numbered(MOST_ENTRIES, (index) =>
      index % 2 === 0 ? entry({ firstSeenAt: index }) : over(NOON, { firstSeenAt: index }),
    );
    expect(pruneEntries(all, NOON)).toEqual(all);
  });

  it('drops the oldest ended entries beyond the limit first, and open ones last', () => {
    const goingOn = numbered(MOST_ENTRIES - 1, (index) => entry({ firstSeenAt: index }));
    const endings = numbered(3, (index) => over(NOON, { firstSeenAt: NOON + index }));
    expect(pruneEntries([...endings, ...goingOn], NOON)).toEqual([endings[2], ...goingOn]);
    const more = numbered(MOST_ENTRIES + 5, (index) => entry({ firstSeenAt: index }));
    expect(pruneEntries([...endings, ...more], NOON)).toEqual(more.slice(5));
  });
});

describe('a record at its limit', () => {
  it('still adds a new session, and does not grow', () => {
    const full = journal(...numbered(MOST_ENTRIES, (index) => over(NOON, { firstSeenAt: index })));
    const { entries } = updateJournal(full, observation({ sessions: [seen()] }));
    expect([entries.length, entries[0]?.firstSeenAt, entries.at(-1)?.end]).toEqual([MOST_ENTRIES, 1, null]);
  });

  it('loses no entry when the clock is set back', () => {
    const known = journal(over(NOON - DAY), over(NOON - 89 * DAY));
    expect(updateJournal(known, observation({ now: NOON - 365 * DAY })).entries).toEqual(known.entries);
  });
});

describe('stopJournal', () => {
  it('drops open entries, and marks that other sessions may follow the ended ones unseen', () => {
    const known: Journal = {
      ...journal(over(NOON), entry()),
      experience: { claude: { cleared: 1, kept: 0 } },
      privateClosedAt: NOON,
    };
    expect(stopJournal(known)).toEqual({ ...known, entries: [over(NOON, { lostSight: true })] });
    expect(stopJournal(stopJournal(known))).toEqual(stopJournal(known));
  });
});

describe('eraseJournal', () => {
  const known: Journal = {
    entries: [over(NOON), entry({ ref: refOf('character-ai') }), entry({ ref: refOf('claude', { storeId: '1' }) })],
    experience: { claude: { cleared: 2, kept: 0 }, 'character-ai': { cleared: 1, kept: 1 } },
    privateClosedAt: NOON,
  };

  it('removes one site in every store, and keeps the others', () => {
    expect(eraseJournal(known, 'claude')).toEqual({
      entries: [known.entries[1]],
      experience: { 'character-ai': { cleared: 1, kept: 1 } },
      privateClosedAt: NOON,
    });
    expect(eraseJournal(known, 'gone')).toEqual(known);
  });

  it('removes everything', () => {
    expect(eraseJournal(known, null)).toEqual(emptyJournal);
  });
});
