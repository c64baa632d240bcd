import { describe, expect, it } from 'vitest';
import { buildDiagnosis, findRecorded, TIME_LINE } from '../../../utils/core/diagnosis/build-diagnosis.ts';
import type { JournalEntry } from '../../../utils/core/journal/journal.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { after, ending, facts } from '../../fakes/samples/diagnosis-facts.ts';
import { ended, entry } from '../../fakes/samples/journal.ts';

const over = (at: number, change: Partial<JournalEntry> = {}) =>
  ended({ kind: 'reached-end', shownBy: 'cookie', at }, change);

describe('findRecorded', () => {
  it.each<[string, JournalEntry, boolean]>([
    ['goes on', entry({ firstSeenAt: NOON - 200 * DAY }), true],
    ['ended today', over(NOON), true],
    ['ended less than 28 days ago', over(NOON - TIME_LINE + 1, { firstSeenAt: NOON - 90 * DAY }), true],
    ['ended 28 days ago', over(NOON - TIME_LINE, { firstSeenAt: NOON - 90 * DAY }), false],
  ])('shows a session that %s: %s', (_what, one, isShown) => {
    expect(findRecorded([one], NOON)).toHaveLength(isShown ? 1 : 0);
  });

  it('sorts sessions by their start, oldest first', () => {
    const shown = findRecorded(
      [
        entry({ firstSeenAt: NOON }),
        over(NOON, { firstSeenAt: NOON - 2 * DAY }),
        over(NOON, { firstSeenAt: NOON - DAY }),
      ],
      NOON,
    );
    expect(shown.map(({ firstSeenAt }) => NOON - firstSeenAt)).toEqual([2 * DAY, DAY, 0]);
  });

  it('leaves out the fields that only serve to compare sessions', () => {
    expect(JSON.stringify(findRecorded([entry({ digest: 'cafecafe' })], NOON))).not.toMatch(
      /cafecafe|digest|settled|lostSight/,
    );
  });
});

describe('buildDiagnosis', () => {
  it("combines causes, reasons, the site's answer and the time line in plain JSON", () => {
    const status = { kind: 'incident', severity: 'minor', description: 'Slow' } as const;
    const given = after(ending('reached-end'), { status, privateClosedAt: NOON - HOUR });
    const diagnosis = buildDiagnosis(refOf('claude'), given);
    expect(diagnosis).toMatchObject({
      ref: refOf('claude'),
      at: NOON,
      status,
      privateClosedAt: NOON - HOUR,
      record: 'kept',
      recorded: [{ end: ending('reached-end') }],
    });
    expect(diagnosis.causes.map(({ code }) => code)).toEqual(['reached-end', 'incident']);
    expect(diagnosis.reasons).toHaveLength(6);
    expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
  });

  it('does not mention a private window that was closed long ago', () => {
    expect(buildDiagnosis(refOf('claude'), facts({ privateClosedAt: NOON - 2 * DAY })).privateClosedAt).toBeNull();
  });
});
