import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Journal,
  type JournalEntry,
  MOST_ENTRIES,
  REMEMBERED_FOR,
} from '../../../../utils/core/journal/journal.ts';
import { refId } from '../../../../utils/core/sessions/session.ts';
import { runs } from '../../../torture/length.ts';
import { type Happening, happenings, places } from './happenings.ts';
import { createModelBrowser } from './model-browser.ts';
import type { Truth } from './model-jar.ts';
import type { ObservationTaken } from './model-watcher.ts';

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...happenings),
  where: fc.nat(places.length - 1),
  size: fc.nat(15),
});

type Seen = { readonly uid: number };
type Browser = ReturnType<typeof createModelBrowser>;

const openAt = ({ entries }: Journal, id: string) =>
  entries.filter(({ ref, end }) => end === null && refId(ref) === id);

/**
 * Judges each look by what the model truly holds; remembers which sign-in each open entry stood for. A million
 * judgements are made: an assertion of Node's costs a hundredth of an expectation.
 */
function createJudge() {
  const stoodFor = new Map<string, number>();
  let browser: Browser | null = null;
  let looks = 0;

  function judge(taken: ObservationTaken): void {
    if (!browser) throw new Error('No browser');
    looks += 1;
    const { observation, before, after } = taken;
    for (const ref of places.filter((place) => (place.storeId === '1') === (taken.target === 'memory'))) {
      const id = refId(ref);
      const held: Seen | null = browser.find(ref);
      const [known] = openAt(before, id);
      if (known) judgeEntry(taken, known, held, stoodFor.get(id) ?? null);
      const open = openAt(after, id);
      const visibility = observation.visibility(ref, {});
      if (visibility === 'seen')
        assert.equal(open.length, held ? 1 : 0, 'an open entry stands for a sign-in that is here, and only for one');
      if (visibility === 'hidden')
        assert.deepEqual(open, known ? [{ ...known, lostSight: true }] : [], 'nothing is concluded of what is hidden');
      if (visibility === 'unwanted') assert.deepEqual(open, []);
      if (held && visibility === 'seen') stoodFor.set(id, held.uid);
    }
    judgeWhole(taken);
  }

  function judgeEntry(
    { observation, after }: ObservationTaken,
    known: JournalEntry,
    held: Seen | null,
    uid: number | null,
  ): void {
    if (observation.visibility(known.ref, known) !== 'seen') return;
    if (held?.uid === uid) {
      assert(
        isSameOpen(after, known),
        'a renewal, a value written anew, a restart or a kill never ends a sign-in that is still here',
      );
      return;
    }
    const next = after.entries.findLast(
      ({ ref, firstSeenAt, end }) =>
        end !== null && refId(ref) === refId(known.ref) && firstSeenAt === known.firstSeenAt,
    );
    if (held) {
      const kind = observation.ownEnding(known) === 'ours' ? 'signed-out-here' : 'replaced';
      if (known.ref.siteId !== 'rotating') assert.equal(next?.end?.kind, kind, 'another sign-in stands in its place');
      return;
    }
    // its date passed so long ago that nothing of it is kept
    if (!next && typeof known.expiresAt === 'number' && observation.now - known.expiresAt >= REMEMBERED_FOR) return;
    const end = next?.end ?? null;
    if (end === null || uid === null) throw new Error('An entry without its sign-in goes on');
    assert(end.at >= known.firstSeenAt, 'nothing ends before it was seen');
    const may = allowed(known, observation, browser?.truthOf(uid) ?? null);
    if (!may.includes(end.kind))
      assert.fail(JSON.stringify({ end, may, truth: browser?.truthOf(uid), moment: observation.moment }));
    if (end.kind === 'gone-while-open') assert.deepEqual(end.evidence, observation.evidence(known.ref));
    if (end.kind !== 'gone-while-closed') return;
    assert.equal(end.settled, known.settled);
    const isPast = typeof known.expiresAt === 'number' && known.expiresAt <= observation.now;
    assert.equal(end.cookie, isPast ? 'past' : known.expiresAt === null ? 'undated' : 'dated');
  }

  function judgeWhole({ observation, before, after }: ObservationTaken): void {
    const { entries, experience } = after;
    assert(entries.length <= MOST_ENTRIES);
    for (const { end, digest } of entries) {
      if (end === null) continue;
      assert(observation.now - end.at < REMEMBERED_FOR, 'nothing older than 90 days after its end');
      assert.equal(digest, null, 'no digest of what is over');
    }
    const lost = before.entries.some(
      ({ end, ref, settled }, index) =>
        end === null &&
        settled &&
        observation.visibility(ref, {}) === 'seen' &&
        !isSameOpen(after, before.entries[index] as JournalEntry),
    );
    const cleared = (journal: Journal['experience']) =>
      Object.values(journal).reduce((sum, one) => sum + one.cleared, 0);
    if (observation.moment !== 'browser-start')
      assert.equal(experience, before.experience, 'only a start of the browser teaches anything');
    else if (!lost)
      assert(
        cleared(experience) <= cleared(before.experience),
        'a start with everything still there teaches of no clearing',
      );
  }

  return {
    judge,
    attach: (made: Browser) => {
      browser = made;
    },
    looks: () => looks,
  };
}

function isSameOpen({ entries }: Journal, { ref, firstSeenAt }: JournalEntry): boolean {
  return entries.some(
    (entry) => entry.end === null && refId(entry.ref) === refId(ref) && entry.firstSeenAt === firstSeenAt,
  );
}

/** What may be said of a sign-in that is gone. */
function allowed(
  { ref, expiresAt, lostSight }: JournalEntry,
  { now, moment, ownEnding, evidence }: ObservationTaken['observation'],
  truth: Truth | null,
): readonly string[] {
  if (ownEnding({ ref, firstSeenAt: now }) === 'ours') return ['signed-out-here'];
  if (lostSight || moment === 'after-gap' || moment === 'after-absence') return ['gone-unseen'];
  const { removal } = evidence(ref);
  const isTold = removal !== 'unseen';
  if (expiresAt !== null && expiresAt !== 'unknown' && expiresAt <= now)
    return [
      !isTold && moment === 'browser-start'
        ? 'gone-while-closed'
        : isTold && removal !== 'expired'
          ? 'gone-while-open'
          : 'reached-end',
    ];
  switch (truth) {
    case 'while-closed':
      return moment === 'browser-start' ? [isTold ? 'gone-while-open' : 'gone-while-closed'] : [];
    // No event told of it, or others came and went before the first look: what the look finds is all there is.
    case 'while-open':
    case 'unnoticed':
      return [moment === 'browser-start' && !isTold ? 'gone-while-closed' : 'gone-while-open'];
    case 'unseen':
    case null:
      return [];
  }
}

describe('the record, for any events in the browser', () => {
  it('has an open entry for every sign-in that is here, ends none of them, and never contradicts the jar', () => {
    let looks = 0;
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 45, size: 'max' }), (story) => {
        const judge = createJudge();
        const browser = createModelBrowser(judge.judge);
        judge.attach(browser);
        for (const one of story) browser.happen(one);
        browser.observation();
        looks += judge.looks();
        assert(
          !JSON.stringify(browser.records.disk).includes('"storeId":"1"'),
          'nothing of a private window is on disk',
        );
      }),
      { numRuns: runs(10_000) },
    );
    expect(looks).toBeGreaterThan(100_000);
  });
});
