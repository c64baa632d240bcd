import { describe, expect, it } from 'vitest';
import { seemsCleared } from '../../../utils/core/journal/experience.ts';
import type { Experience, Journal, JournalEntry } from '../../../utils/core/journal/journal.ts';
import type { Observation } from '../../../utils/core/journal/observation.ts';
import { updateJournal } from '../../../utils/core/journal/update-journal.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { ended, entry, journal, noEvidence, observation, seen } from '../../fakes/samples/journal.ts';

const elsewhere = refOf('claude', { storeId: 'firefox-container-3' });

/** What the first look of a browser run teaches about Claude. */
function start(
  before: Experience | null,
  entries: readonly JournalEntry[],
  change: Partial<Observation> = {},
): Experience | undefined {
  const known: Journal = { ...journal(...entries), experience: before ? { claude: before } : {} };
  return updateJournal(known, observation({ now: NOON + HOUR, moment: 'browser-start', ...change })).experience.claude;
}

const here: Partial<Observation> = { sessions: [seen({ digest: 'aaaaaaaa' })] };

describe('a start of the browser', () => {
  it.each<[string, Experience | null, readonly JournalEntry[], Partial<Observation>, Experience | undefined]>([
    ['without the sign-in', null, [entry()], {}, { cleared: 1, kept: 0 }],
    ['without it again', { cleared: 1, kept: 0 }, [entry()], {}, { cleared: 2, kept: 0 }],
    ['without it again, after one that had kept it', { cleared: 1, kept: 1 }, [entry()], {}, { cleared: 2, kept: 0 }],
    ['with the sign-in, and nothing was suspected: nothing is remembered', null, [entry()], here, undefined],
    [
      'with the sign-in once: it may have been a crash, which clears nothing',
      { cleared: 2, kept: 0 },
      [entry()],
      here,
      { cleared: 2, kept: 1 },
    ],
    ['with the sign-in twice: the suspicion is forgotten', { cleared: 2, kept: 1 }, [entry()], here, undefined],
    ['without a sign-in that was too fresh to be on disk', null, [entry({ settled: false })], {}, undefined],
    [
      'with a sign-in that was too fresh to be on disk',
      { cleared: 2, kept: 1 },
      [entry({ settled: false })],
      here,
      { cleared: 2, kept: 1 },
    ],
    ['without a sign-in that had no date', null, [entry({ expiresAt: null })], {}, undefined],
    [
      'with a sign-in that has no date, as after restored tabs',
      { cleared: 2, kept: 1 },
      [entry({ expiresAt: null })],
      here,
      { cleared: 2, kept: 1 },
    ],
    [
      'without a sign-in whose date cannot be right',
      null,
      [entry({ expiresAt: 'unknown' })],
      {},
      { cleared: 1, kept: 0 },
    ],
    [
      'without a sign-in whose date has passed',
      { cleared: 1, kept: 0 },
      [entry({ expiresAt: NOON })],
      {},
      { cleared: 1, kept: 0 },
    ],
    [
      'without a sign-in that we ended',
      { cleared: 1, kept: 0 },
      [entry()],
      { ownEnding: () => 'ours' },
      { cleared: 1, kept: 0 },
    ],
    [
      'without a sign-in that was removed just after the start',
      { cleared: 1, kept: 0 },
      [entry()],
      { evidence: () => ({ ...noEvidence, removal: 'taken-back' }) },
      { cleared: 1, kept: 0 },
    ],
    [
      'without a sign-in that had been out of sight',
      { cleared: 1, kept: 0 },
      [entry({ lostSight: true })],
      {},
      { cleared: 1, kept: 0 },
    ],
    [
      'at which the site cannot be seen',
      { cleared: 2, kept: 1 },
      [entry()],
      { visibility: () => 'hidden' },
      { cleared: 2, kept: 1 },
    ],
    [
      'with a site that is not to be recorded',
      { cleared: 2, kept: 1 },
      [entry()],
      { visibility: () => 'unwanted' },
      { cleared: 2, kept: 1 },
    ],
    [
      'with another sign-in that replaced the first one',
      { cleared: 2, kept: 1 },
      [entry()],
      { sessions: [seen({ digest: 'bbbbbbbb' })] },
      { cleared: 2, kept: 1 },
    ],
    [
      'with nothing but old endings',
      { cleared: 2, kept: 1 },
      [ended({ kind: 'gone-while-closed', cookie: 'dated', settled: true, at: NOON - DAY })],
      {},
      { cleared: 2, kept: 1 },
    ],
    [
      'without one of two sign-ins: an exception for a container is no exception for the site',
      null,
      [entry(), entry({ ref: elsewhere })],
      { sessions: [seen({ ref: elsewhere, digest: 'aaaaaaaa' })] },
      { cleared: 1, kept: 0 },
    ],
    [
      'without either of two sign-ins counts once',
      null,
      [entry(), entry({ ref: elsewhere })],
      {},
      { cleared: 1, kept: 0 },
    ],
  ])('%s', (_what, before, entries, change, expected) => {
    expect(start(before, entries, change)).toEqual(expected);
  });

  it.each(['running', 'after-gap', 'after-absence'] as const)(
    'is the only moment that teaches: a look at the moment "%s" changes nothing',
    (moment) => {
      expect(start({ cleared: 1, kept: 0 }, [entry()], { moment })).toEqual({ cleared: 1, kept: 0 });
    },
  );

  it('teaches about each site separately', () => {
    const other = refOf('character-ai');
    const known = journal(entry(), entry({ ref: other }));
    const next = updateJournal(
      known,
      observation({ now: NOON + HOUR, moment: 'browser-start', sessions: [seen({ ref: other, digest: 'aaaaaaaa' })] }),
    );
    expect(next.experience).toEqual({ claude: { cleared: 1, kept: 0 } });
  });
});

describe('seemsCleared', () => {
  it.each<[Experience | undefined, boolean]>([
    [undefined, false],
    [{ cleared: 0, kept: 0 }, false],
    [{ cleared: 1, kept: 0 }, false],
    [{ cleared: 2, kept: 0 }, true],
    [{ cleared: 2, kept: 1 }, true],
    [{ cleared: 9, kept: 0 }, true],
  ])('%o: %s', (experience, expected) => {
    expect(seemsCleared(experience)).toBe(expected);
  });
});
