import { describe, expect, it } from 'vitest';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import { findLastEnds, toRecordView } from '../../../utils/core/journal/view-journal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { ended, entry, journal } from '../../fakes/samples/journal.ts';

const at = (moment: number): SessionEnd => ({ kind: 'reached-end', shownBy: 'cookie', at: moment });
const [here, there, other] = [refOf('claude'), refOf('claude', { storeId: '1' }), refOf('character-ai')];

describe('findLastEnds', () => {
  it('gives the latest end in each slot without a sign-in', () => {
    const known = journal(
      ended(at(NOON - DAY)),
      ended(at(NOON)),
      ended(at(NOON), { ref: there }),
      ended(at(NOON - 1), { ref: other }),
    );
    expect(findLastEnds(known, [])).toEqual([
      { ref: here, end: at(NOON) },
      { ref: there, end: at(NOON) },
      { ref: other, end: at(NOON - 1) },
    ]);
    expect(findLastEnds(known, [{ ref: here }, { ref: other }])).toEqual([{ ref: there, end: at(NOON) }]);
  });

  it("uses the record's order if a wrong clock gave an earlier end a later date", () => {
    expect(findLastEnds(journal(ended(at(NOON + 365 * DAY)), ended(at(NOON))), [])).toEqual([
      { ref: here, end: at(NOON) },
    ]);
  });

  it('gives no end for a session that is open in the record only', () => {
    expect(findLastEnds(journal(entry()), [])).toEqual([]);
    expect(findLastEnds(journal(), [])).toEqual([]);
  });
});

describe('toRecordView', () => {
  it('counts sessions, and names sites once and in order', () => {
    expect(
      toRecordView({ ...journal(entry(), ended(at(NOON)), entry({ ref: other })), privateClosedAt: NOON }),
    ).toEqual({ sessions: 3, sites: ['character-ai', 'claude'], privateClosedAt: NOON });
    expect(toRecordView(journal())).toEqual({ sessions: 0, sites: [], privateClosedAt: null });
  });
});
