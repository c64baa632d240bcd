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

  it('is only marked while it is hidden, and dropped if it is not to be recorded', () => {
    expect(after(entry(), { visibility: () => 'hidden' })).toEqual([entry({ lostSight: true })]);
    expect(after(entry(), { visibility: () => 'hidden', sessions: [seen({ expiresAt: null })] })).toEqual([
      entry({ lostSight: true }),
    ]);
    expect(after(entry(), { visibility: () => 'unwanted', sessions: [seen()] })).toEqual([]);
  });
});
