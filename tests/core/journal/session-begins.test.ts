import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../utils/core/journal/journal.ts';
import type { Observation, SeenSession } from '../../../utils/core/journal/observation.ts';
import { updateJournal } from '../../../utils/core/journal/update-journal.ts';
import { DAY, HOUR, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { ended, entry, journal, observation, seen } from '../../fakes/samples/journal.ts';

describe('a session that begins', () => {
  const begun = (
    change: Partial<Observation>,
    session: Partial<SeenSession> = {},
    known: readonly JournalEntry[] = [],
  ) => updateJournal(journal(...known), observation({ sessions: [seen(session)], ...change })).entries.at(-1);

  it('is recorded with its date and digest, not yet settled', () => {
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
  ])('records whether its start was seen: %s', (_what, change, session, known, startSeen) => {
    expect(begun(change, session, known)?.startSeen).toBe(startSeen);
  });

  it.each<[string, Partial<Observation>, Partial<SeenSession>, number]>([
    ['when its cookie was written', {}, { justWritten: true, cameAt: NOON - SECOND }, NOON - SECOND],
    ['no later than the look that shows it', {}, { justWritten: true, cameAt: NOON + HOUR }, NOON],
    ['with the look, where no event told', {}, { justWritten: true }, NOON],
    ['with the look, where its start was not seen', { moment: 'after-gap' }, { cameAt: NOON - SECOND }, NOON],
  ])('begins %s', (_what, change, session, firstSeenAt) => {
    expect(begun(change, session)?.firstSeenAt).toBe(firstSeenAt);
  });

  it.each(['hidden', 'unwanted'] as const)('is not recorded while it is %s', (visibility) => {
    expect(updateJournal(journal(), observation({ sessions: [seen()], visibility: () => visibility })).entries).toEqual(
      [],
    );
  });

  it('has its own entry in each store and partition', () => {
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
