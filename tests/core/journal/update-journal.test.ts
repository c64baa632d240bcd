import { describe, expect, it } from 'vitest';
import { updateJournal } from '../../../utils/core/journal/update-journal.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { entry, journal, observation, seen } from '../../fakes/samples/journal.ts';
import { LATER } from './look-at-entry.ts';

describe('many sessions at once', () => {
  it('are judged each for itself', () => {
    const [a, b, c] = [refOf('claude'), refOf('claude', { storeId: '1' }), refOf('character-ai')];
    const known = journal(entry({ ref: a }), entry({ ref: b }), entry({ ref: c }));
    const next = updateJournal(
      known,
      observation({
        now: LATER,
        sessions: [seen({ ref: b })],
        visibility: ({ siteId }) => (siteId === 'claude' ? 'seen' : 'hidden'),
      }),
    );
    expect(next.entries.map(({ end, lostSight }) => [end?.kind ?? null, lostSight])).toEqual([
      ['gone-while-open', false],
      [null, false],
      [null, true],
    ]);
  });

  it('find nothing new at a second observation: the record stays as it is', () => {
    const first = updateJournal(journal(), observation({ sessions: [seen({ digest: 'aaaaaaaa' })] }));
    const settled = updateJournal(first, observation({ now: NOON + MINUTE, sessions: [seen()] }));
    expect(updateJournal(settled, observation({ now: NOON + 2 * MINUTE, sessions: [seen()] }))).toEqual(settled);
  });
});
