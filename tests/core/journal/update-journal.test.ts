import { describe, expect, it } from 'vitest';
import type { JournalEntry, SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { Observation, SeenSession } from '../../../utils/core/journal/observation.ts';
import { SETTLES_AFTER, updateJournal } from '../../../utils/core/journal/update-journal.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { ended, entry, journal, noEvidence, observation, seen } from '../../fakes/journal.ts';

const LATER = NOON + HOUR;
const after = (known: JournalEntry, change: Partial<Observation> = {}) =>
  updateJournal(journal(known), observation({ now: LATER, ...change })).entries;
const endOf = (known: JournalEntry, change: Partial<Observation> = {}) => after(known, change)[0]?.end ?? null;
const evidence = { removal: 'taken-back', others: 'stayed', pageLoaded: true } as const;

describe('a session that begins', () => {
  const begun = (
    change: Partial<Observation>,
    session: Partial<SeenSession> = {},
    known: readonly JournalEntry[] = [],
  ) => updateJournal(journal(...known), observation({ sessions: [seen(session)], ...change })).entries.at(-1);

  it('is written down with its date and its digest, not yet settled', () => {
    expect(begun({}, { digest: 'cafecafe', justWritten: true })).toEqual(entry({ digest: 'cafecafe', settled: false }));
  });

  it.each<[string, Partial<Observation>, Partial<SeenSession>, readonly JournalEntry[], boolean]>([
    ['its cookie was just written', {}, { justWritten: true }, [], true],
    ['nothing was written: it may have been here for long', {}, {}, [], false],
    [
      'nothing was written, though the site is known from before: its record may have been off',
      {},
      {},
      [ended({ kind: 'signed-out-here', at: NOON - DAY })],
      false,
    ],
    ['the browser has just started', { moment: 'browser-start' }, { justWritten: true }, [], false],
    ['we were off', { moment: 'after-gap' }, { justWritten: true }, [], false],
  ])('has a start that was seen or not: %s', (_what, change, session, known, startSeen) => {
    expect(begun(change, session, known)?.startSeen).toBe(startSeen);
  });

  it.each(['hidden', 'unwanted'] as const)('is not written down where it is %s', (visibility) => {
    expect(updateJournal(journal(), observation({ sessions: [seen()], visibility: () => visibility })).entries).toEqual(
      [],
    );
  });

  it('stands for itself in each store and partition', () => {
    const refs = [
      refOf('claude'),
      refOf('claude', { storeId: '1' }),
      refOf('claude', { partition: { topLevelSite: 'https://news.example' } }),
    ];
    expect(
      updateJournal(journal(), observation({ sessions: refs.map((ref) => seen({ ref })) })).entries.map(
        ({ ref }) => ref,
      ),
    ).toEqual(refs);
  });
});

describe('a session that goes on', () => {
  it.each<[string, Partial<JournalEntry>, Partial<SeenSession>, Partial<JournalEntry>]>([
    ['is left as it is where nothing changed', {}, {}, {}],
    [
      'is renewed by a later date',
      {},
      { expiresAt: NOON + 29 * DAY },
      { expiresAt: NOON + 29 * DAY, renewedAt: LATER },
    ],
    [
      'is not renewed by less than a minute',
      { renewedAt: NOON },
      { expiresAt: NOON + 28 * DAY + 59 * SECOND },
      { expiresAt: NOON + 28 * DAY + 59 * SECOND, renewedAt: NOON },
    ],
    [
      'is renewed by a minute',
      {},
      { expiresAt: NOON + 28 * DAY + MINUTE },
      { expiresAt: NOON + 28 * DAY + MINUTE, renewedAt: LATER },
    ],
    ['is not renewed by a sooner date', {}, { expiresAt: NOON + DAY }, { expiresAt: NOON + DAY }],
    ['is not renewed by losing its date', {}, { expiresAt: null }, { expiresAt: null }],
    ['is not renewed by gaining one', { expiresAt: null }, {}, { expiresAt: NOON + 28 * DAY }],
    ['is not renewed by a date that cannot be one', {}, { expiresAt: 'unknown' }, { expiresAt: 'unknown' }],
    [
      'forgets an earlier renewal for a later one',
      { renewedAt: NOON },
      { expiresAt: NOON + 29 * DAY },
      { expiresAt: NOON + 29 * DAY, renewedAt: LATER },
    ],
    ['is the same with an equal value written anew', {}, { digest: 'aaaaaaaa' }, {}],
    [
      'is the same where a rotating site changed the value',
      {},
      { credential: 'rotating', digest: 'bbbbbbbb' },
      { digest: 'bbbbbbbb' },
    ],
    ['is the same where the value may not be digested', {}, { digest: null }, { digest: null }],
    [
      'is the same where the value could not be digested before',
      { digest: null },
      { digest: 'bbbbbbbb' },
      { digest: 'bbbbbbbb' },
    ],
    ['is in sight again', { lostSight: true }, {}, {}],
  ])('%s', (_what, known, session, expected) => {
    const { lostSight: _lost, ...rest } = known;
    expect(after(entry(known), { sessions: [seen(session)] })).toEqual([entry({ ...rest, ...expected })]);
  });

  it.each<[number, boolean]>([
    [SETTLES_AFTER - 1, false],
    [SETTLES_AFTER, true],
    [-DAY, false],
  ])('after %d ms is on disk: %s', (age, settled) => {
    expect(after(entry({ settled: false }), { now: NOON + age, sessions: [seen()] })[0]?.settled).toBe(settled);
  });

  it('stays on disk when the clock is set back', () => {
    expect(after(entry(), { now: NOON - 365 * DAY, sessions: [seen()] })).toEqual([entry()]);
  });

  it('is only out of sight while it is hidden, and dropped where no record of it is wanted', () => {
    expect(after(entry(), { visibility: () => 'hidden' })).toEqual([entry({ lostSight: true })]);
    expect(after(entry(), { visibility: () => 'hidden', sessions: [seen({ expiresAt: null })] })).toEqual([
      entry({ lostSight: true }),
    ]);
    expect(after(entry(), { visibility: () => 'unwanted', sessions: [seen()] })).toEqual([]);
  });
});

describe('a session that is over', () => {
  const gone: SessionEnd = { kind: 'gone-while-open', evidence: noEvidence, at: LATER };
  it.each<[string, Partial<JournalEntry>, Partial<Observation>, SessionEnd]>([
    ['in the middle of a run', {}, {}, gone],
    ['with what was seen beside it', {}, { evidence: () => evidence }, { ...gone, evidence }],
    [
      'by our own work',
      {},
      { isEndedByUs: () => true, evidence: () => evidence },
      { kind: 'signed-out-here', at: LATER },
    ],
    [
      'by our own work, whatever the clock says',
      {},
      { now: NOON + 40 * DAY, isEndedByUs: () => true },
      { kind: 'signed-out-here', at: NOON + 40 * DAY },
    ],
    ['by its date, at that date', {}, { now: NOON + 40 * DAY }, { kind: 'reached-end', at: NOON + 28 * DAY }],
    ['by its date, to the millisecond', {}, { now: NOON + 28 * DAY }, { kind: 'reached-end', at: NOON + 28 * DAY }],
    [
      'by its date while the browser was closed',
      {},
      { now: NOON + 28 * DAY, moment: 'browser-start' },
      { kind: 'reached-end', at: NOON + 28 * DAY },
    ],
    ['a moment before its date', {}, { now: NOON + 28 * DAY - 1 }, { ...gone, at: NOON + 28 * DAY - 1 }],
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
      'just after the browser started, for an event told of it',
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

  it('keeps no digest, and is the last one as far as was seen', () => {
    expect(after(entry())[0]?.digest).toBeNull();
    expect(after(entry({ lostSight: true }), { isEndedByUs: () => true })).toEqual([
      ended({ kind: 'signed-out-here', at: LATER }),
    ]);
  });

  it.each(['running', 'browser-start', 'after-gap', 'after-absence'] as const)(
    'was replaced where another sign-in stands in its place (%s), which begins',
    (moment) => {
      const other = seen({ digest: 'bbbbbbbb', justWritten: true });
      expect(after(entry(), { moment, sessions: [other] })).toEqual([
        ended({ kind: 'replaced', at: LATER }),
        entry({ firstSeenAt: LATER, digest: 'bbbbbbbb', settled: false, startSeen: moment === 'running' }),
      ]);
    },
  );

  it('is not touched again, but for what may have come after it unseen', () => {
    const over = ended({ kind: 'reached-end', at: NOON });
    expect(after(over)).toEqual([over]);
    expect(after(over, { moment: 'after-gap', now: NOON - DAY })).toEqual([over]);
    expect(after(over, { moment: 'after-absence' })).toEqual([{ ...over, lostSight: true }]);
    expect(after(over, { visibility: () => 'hidden' })).toEqual([{ ...over, lostSight: true }]);
    expect(after(over, { visibility: () => 'unwanted' })).toEqual([{ ...over, lostSight: true }]);
    expect(after({ ...over, lostSight: true })).toEqual([{ ...over, lostSight: true }]);
  });

  it('is followed by a new one at the same place', () => {
    const over = ended({ kind: 'gone-while-open', evidence: noEvidence, at: NOON });
    expect(after(over, { sessions: [seen({ digest: 'cafecafe' })] })).toEqual([
      over,
      entry({ firstSeenAt: LATER, digest: 'cafecafe', settled: false, startSeen: false }),
    ]);
  });
});

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
