import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../utils/core/journal/journal.ts';
import type { SeenSession } from '../../../utils/core/journal/observation.ts';
import { SETTLES_AFTER } from '../../../utils/core/journal/update-journal.ts';
import { DAY, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { entry, seen } from '../../fakes/samples/journal.ts';
import { after, LATER } from './look-at-entry.ts';

describe('a session that goes on', () => {
  it.each<[string, Partial<JournalEntry>, Partial<SeenSession>, Partial<JournalEntry>]>([
    ['does not change its entry if nothing changed', {}, {}, {}],
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
    ['is not renewed by getting a date', { expiresAt: null }, {}, { expiresAt: NOON + 28 * DAY }],
    ['is not renewed by a date that cannot be right', {}, { expiresAt: 'unknown' }, { expiresAt: 'unknown' }],
    [
      'replaces an earlier renewal by a later one',
      { renewedAt: NOON },
      { expiresAt: NOON + 29 * DAY },
      { expiresAt: NOON + 29 * DAY, renewedAt: LATER },
    ],
    ['is the same if an equal value is written again', {}, { digest: 'aaaaaaaa' }, {}],
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
    ['is no longer marked when it is seen again', { lostSight: true }, {}, {}],
  ])('%s', (_what, known, session, expected) => {
    const { lostSight: _lost, ...rest } = known;
    expect(after(entry(known), { sessions: [seen(session)] })).toEqual([entry({ ...rest, ...expected })]);
  });

  it.each<[number, boolean]>([
    [SETTLES_AFTER - 1, false],
    [SETTLES_AFTER, true],
    [-DAY, false],
  ])('counts as on disk after %d ms: %s', (age, settled) => {
    expect(after(entry({ settled: false }), { now: NOON + age, sessions: [seen()] })[0]?.settled).toBe(settled);
  });

  it('still counts as on disk when the clock is set back', () => {
    expect(after(entry(), { now: NOON - 365 * DAY, sessions: [seen()] })).toEqual([entry()]);
  });

  const shut = {
    visibility: (_ref: unknown, { askedHosts }: { askedHosts?: readonly string[] }) =>
      askedHosts === undefined ? ('seen' as const) : ('hidden' as const),
  };

  it.each<[string, Partial<JournalEntry>, Partial<SeenSession>, readonly (readonly [boolean, string | null])[]]>([
    ['stays in sight where nothing is written', {}, {}, [[false, null]]],
    ['stays out of sight where nothing is written', { lostSight: true }, {}, [[true, null]]],
    ['stays in sight where a rotating site writes', {}, { credential: 'rotating', justWritten: true }, [[false, null]]],
    ['goes out of sight where a lasting one is written', {}, { digest: 'bbbbbbbb', justWritten: true }, [[true, null]]],
    [
      'gives way to one that is written where none stood in sight',
      { lostSight: true },
      { digest: 'bbbbbbbb', justWritten: true },
      [
        [false, 'gone-unseen'],
        [false, null],
      ],
    ],
  ])('at a host that is hidden and at one in sight %s', (_what, known, session, expected) => {
    const entries = after(entry({ ...known, askedHosts: ['old.example'] }), { ...shut, sessions: [seen(session)] });
    expect(entries.map(({ end, lostSight }) => [lostSight, end?.kind ?? null])).toEqual(expected);
    if (entries.length > 1) expect(entries[1]).toMatchObject({ firstSeenAt: LATER, startSeen: false });
  });

  it('is only marked while it is hidden, and dropped if it is not to be recorded', () => {
    expect(after(entry(), { visibility: () => 'hidden' })).toEqual([entry({ lostSight: true })]);
    expect(after(entry(), { visibility: () => 'hidden', sessions: [seen({ expiresAt: null })] })).toEqual([
      entry({ lostSight: true }),
    ]);
    expect(after(entry(), { visibility: () => 'unwanted', sessions: [seen()] })).toEqual([]);
  });
});
