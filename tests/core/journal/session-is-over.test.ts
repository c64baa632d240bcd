import { describe, expect, it } from 'vitest';
import type { JournalEntry, SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { Observation } from '../../../utils/core/journal/observation.ts';
import { DAY } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { ended, entry, noEvidence, seen } from '../../fakes/samples/journal.ts';
import { after, endOf, LATER } from './look-at-entry.ts';

const evidence = { removal: 'taken-back', others: 'stayed', elsewhere: 'not-seen', pageLoaded: true } as const;

describe('a session that is over', () => {
  const gone: SessionEnd = { kind: 'gone-while-open', evidence: noEvidence, at: LATER };
  it.each<[string, Partial<JournalEntry>, Partial<Observation>, SessionEnd]>([
    ['during a browser run', {}, {}, gone],
    ['with the evidence that was seen', {}, { evidence: () => evidence }, { ...gone, evidence }],
    [
      'by our own work',
      {},
      { ownEnding: () => 'ours', evidence: () => evidence },
      { kind: 'signed-out-here', at: LATER },
    ],
    [
      'by our own work, whatever the clock says',
      {},
      { now: NOON + 40 * DAY, ownEnding: () => 'ours' },
      { kind: 'signed-out-here', at: NOON + 40 * DAY },
    ],
    [
      'by its date, at that date',
      {},
      { now: NOON + 40 * DAY },
      { kind: 'reached-end', shownBy: 'date', at: NOON + 28 * DAY },
    ],
    [
      'by its date, to the millisecond',
      {},
      { now: NOON + 28 * DAY },
      { kind: 'reached-end', shownBy: 'date', at: NOON + 28 * DAY },
    ],
    [
      'by its date, as the browser shows',
      {},
      { now: NOON + 28 * DAY, evidence: () => ({ ...noEvidence, removal: 'expired' }) },
      { kind: 'reached-end', shownBy: 'cookie', at: NOON + 28 * DAY },
    ],
    [
      'by its date while the browser was closed',
      {},
      { now: NOON + 28 * DAY, moment: 'browser-start', evidence: () => ({ ...noEvidence, removal: 'expired' }) },
      { kind: 'reached-end', shownBy: 'cookie', at: NOON + 28 * DAY },
    ],
    [
      'while the browser was closed, and its date passed too: which came first cannot be told',
      {},
      { now: NOON + 28 * DAY, moment: 'browser-start' },
      { kind: 'gone-while-closed', cookie: 'past', settled: true, at: NOON + 28 * DAY },
    ],
    [
      'by an event just before its date',
      {},
      { now: NOON + 28 * DAY, evidence: () => evidence },
      { ...gone, evidence, at: NOON + 28 * DAY },
    ],
    ['a moment before its date', {}, { now: NOON + 28 * DAY - 1 }, { ...gone, at: NOON + 28 * DAY - 1 }],
    [
      'in the open browser, where a reading has shown it since the start',
      {},
      { moment: 'browser-start', wasSeen: () => true },
      gone,
    ],
    [
      'while the browser was closed',
      {},
      { moment: 'browser-start' },
      { kind: 'gone-while-closed', cookie: 'dated', settled: true, at: LATER },
    ],
    [
      'while the browser was closed, too fresh to be on disk',
      { settled: false },
      { moment: 'browser-start' },
      { kind: 'gone-while-closed', cookie: 'dated', settled: false, at: LATER },
    ],
    [
      'with the browser, for it had no date',
      { expiresAt: null },
      { moment: 'browser-start' },
      { kind: 'gone-while-closed', cookie: 'undated', settled: true, at: LATER },
    ],
    [
      'while the browser was closed, its date unknown',
      { expiresAt: 'unknown' },
      { moment: 'browser-start' },
      { kind: 'gone-while-closed', cookie: 'dated', settled: true, at: LATER },
    ],
    [
      'just after the browser started, as an event reported',
      {},
      { moment: 'browser-start', evidence: () => evidence },
      { ...gone, evidence },
    ],
    ['while we were off', {}, { moment: 'after-gap', evidence: () => evidence }, { kind: 'gone-unseen', at: LATER }],
    [
      'while we were off, though its last known date has passed: it may have moved',
      {},
      { now: NOON + 40 * DAY, moment: 'after-gap' },
      { kind: 'gone-unseen', at: NOON + 40 * DAY },
    ],
    [
      'while Lights Out was off',
      {},
      { now: NOON + 40 * DAY, moment: 'after-absence' },
      { kind: 'gone-unseen', at: NOON + 40 * DAY },
    ],
    ['while it was out of sight', { lostSight: true }, {}, { kind: 'gone-unseen', at: LATER }],
    [
      'while it was out of sight, though its last known date has passed',
      { lostSight: true },
      { now: NOON + 40 * DAY },
      { kind: 'gone-unseen', at: NOON + 40 * DAY },
    ],
    [
      'while it was out of sight and the browser was closed',
      { lostSight: true },
      { moment: 'browser-start' },
      { kind: 'gone-unseen', at: LATER },
    ],
    ['before its beginning, by a clock that was set back', {}, { now: NOON - DAY }, { ...gone, at: NOON }],
  ])('ended %s', (_what, known, change, end) => {
    expect(endOf(entry(known), change)).toEqual(end);
  });

  it('keeps no digest, and counts as the last one that was seen', () => {
    expect(after(entry())[0]?.digest).toBeNull();
    expect(after(entry({ lostSight: true }), { ownEnding: () => 'ours' })).toEqual([
      ended({ kind: 'signed-out-here', at: LATER }),
    ]);
  });

  it('is no longer the last one if another came and went between two looks, but not by its own last cookies', () => {
    const over = ended(gone);
    expect(after(over, { hasPassed: () => true })).toEqual([{ ...over, lostSight: true }]);
    expect(after(over)).toEqual([over]);
    expect(after(entry(), { hasPassed: () => true })).toEqual([over]);
  });

  it.each(['running', 'browser-start', 'after-gap', 'after-absence'] as const)(
    'was replaced if another sign-in has taken its place (%s), and that one begins',
    (moment) => {
      const other = seen({ digest: 'bbbbbbbb', justWritten: true });
      expect(after(entry(), { moment, sessions: [other] })).toEqual([
        ended({ kind: 'replaced', at: LATER }),
        entry({ firstSeenAt: LATER, digest: 'bbbbbbbb', settled: false, startSeen: moment === 'running' }),
      ]);
    },
  );

  it('was signed out here if the site put another value in its place at our own request', () => {
    const other = seen({ digest: 'bbbbbbbb', justWritten: true });
    expect(endOf(entry(), { sessions: [other], ownEnding: () => 'ours' })).toEqual({
      kind: 'signed-out-here',
      at: LATER,
    });
  });

  it('is not judged while a sign-out of ours does not know what the other value in its place is', () => {
    const other = seen({ digest: 'bbbbbbbb', justWritten: true });
    const [meanwhile] = after(entry(), { sessions: [other], ownEnding: () => 'undecided' });
    expect(meanwhile).toEqual(entry({ lostSight: true }));
    expect(meanwhile && endOf(meanwhile, { sessions: [other] })?.kind).toBe('replaced');
    expect(meanwhile && endOf(meanwhile, { ownEnding: () => 'ours' })?.kind).toBe('signed-out-here');
  });

  it('does not change again, except for the mark that others may have followed unseen', () => {
    const over = ended({ kind: 'reached-end', shownBy: 'date', at: NOON });
    expect(after(over)).toEqual([over]);
    expect(after(over, { moment: 'after-gap', now: NOON - DAY })).toEqual([over]);
    expect(after(over, { moment: 'after-absence' })).toEqual([{ ...over, lostSight: true }]);
    expect(after(over, { visibility: () => 'hidden' })).toEqual([{ ...over, lostSight: true }]);
    expect(after(over, { visibility: () => 'unwanted' })).toEqual([{ ...over, lostSight: true }]);
    expect(after({ ...over, lostSight: true })).toEqual([{ ...over, lostSight: true }]);
  });

  it('is followed by a new entry in the same slot', () => {
    const over = ended({ kind: 'gone-while-open', evidence: noEvidence, at: NOON });
    expect(after(over, { sessions: [seen({ digest: 'cafecafe' })] })).toEqual([
      over,
      entry({ firstSeenAt: LATER, digest: 'cafecafe', settled: false, startSeen: false }),
    ]);
  });
});
