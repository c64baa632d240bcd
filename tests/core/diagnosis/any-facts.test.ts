import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Cause, UserAnswers } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { Asked, DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { applyAnswers, rankCauses } from '../../../utils/core/diagnosis/rank-causes.ts';
import { checkReasons } from '../../../utils/core/diagnosis/usual-reasons.ts';
import type { EndEvidence, JournalEntry, SessionEnd } from '../../../utils/core/journal/journal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { entry } from '../../fakes/samples/journal.ts';
import { container, defaultStore, privateStore } from '../../fakes/samples/stores.ts';
import { runs } from '../../torture/length.ts';

const evidence: fc.Arbitrary<EndEvidence> = fc.record({
  removal: fc.constantFrom('taken-back', 'deleted', 'evicted', 'expired', 'unseen'),
  others: fc.constantFrom('stayed', 'went', 'none'),
  elsewhere: fc.constantFrom('went', 'not-seen'),
  pageLoaded: fc.boolean(),
});
const at = fc.integer({ min: NOON - 90 * DAY, max: NOON + DAY });
const end: fc.Arbitrary<SessionEnd> = fc.oneof(
  fc.record({ kind: fc.constantFrom('signed-out-here', 'replaced', 'gone-unseen'), at }),
  fc.record({ kind: fc.constant('reached-end' as const), at, shownBy: fc.constantFrom('cookie', 'date') }),
  fc.record({ kind: fc.constant('gone-while-open' as const), at, evidence }),
  fc.record({
    kind: fc.constant('gone-while-closed' as const),
    at,
    cookie: fc.constantFrom('dated', 'undated', 'past'),
    settled: fc.boolean(),
  }),
);
const recorded: fc.Arbitrary<JournalEntry> = fc
  .record({ end: fc.option(end), kept: fc.boolean(), lostSight: fc.boolean() })
  .map((change) => entry(change));
const asked: fc.Arbitrary<Asked> = fc.option(
  fc.oneof(
    fc.record({ verdict: fc.constantFrom('yes', 'no'), answer: fc.constant({ kind: 'status', status: 200 } as const) }),
    fc.record({
      verdict: fc.constant('could-not-tell' as const),
      answer: fc.record({ kind: fc.constantFrom('challenge', 'redirect', 'timeout', 'network-error', 'visited') }),
    }),
  ),
);

/** Everything that a diagnosis may be made from, also what never comes together. */
const anyFacts: fc.Arbitrary<DiagnosisFacts> = fc
  .record({
    browser: fc.constantFrom('chrome', 'firefox'),
    store: fc.constantFrom(defaultStore, privateStore, container),
    session: fc.constantFrom('here', 'absent'),
    entries: fc.array(recorded, { maxLength: 4 }),
    record: fc.constantFrom('kept', 'none-yet', 'off'),
    experience: fc.option(fc.record({ cleared: fc.nat(3), kept: fc.nat(1) }), { nil: undefined }),
    clearing: fc.constantFrom<DiagnosisFacts['clearing'][]>('keeps', 'unknown', 'clears', 'seems-to-clear'),
    clearingRead: fc.constantFrom('before-end', 'lately', 'long-ago'),
    weAskedAt: fc.option(at),
    crowding: fc.option(fc.constant(170)),
    privateClosedAt: fc.option(at),
    privateWindows: fc.constantFrom('visible', 'hidden', 'unknown'),
    elsewhere: fc.constantFrom('signed-in', 'not-seen'),
    asked,
    endedByUs: fc.constantFrom('proved', 'told', 'not-known'),
    undatedKept: fc.constantFrom('seen', 'not-seen'),
    status: fc.constantFrom<DiagnosisFacts['status'][]>(
      { kind: 'fine' },
      { kind: 'none' },
      { kind: 'not-allowed' },
      { kind: 'could-not-tell' },
      { kind: 'incident', severity: 'minor', description: null },
    ),
  })
  .map((drawn) => ({ ...drawn, now: NOON, last: drawn.entries.findLast(({ end: over }) => over !== null) ?? null }));

const answers: fc.Arbitrary<UserAnswers> = fc.record({
  privateWindow: fc.option(fc.boolean()),
  cleaner: fc.option(fc.boolean()),
});
const isFirm = ({ certainty }: Cause) => certainty !== 'possible';
const weight = { sure: 0, likely: 1, possible: 2 } as const;

/** Asserts one rule over the causes of any facts, as found and with any answers of the user. */
function always(
  rule: (causes: readonly Cause[], given: DiagnosisFacts, answered: UserAnswers) => void,
  few = 10_000,
): void {
  const unanswered: UserAnswers = { privateWindow: null, cleaner: null };
  fc.assert(
    fc.property(anyFacts, answers, (given, answered) => {
      rule(rankCauses(given), given, unanswered);
      rule(applyAnswers(rankCauses(given), answered), given, answered);
    }),
    { numRuns: runs(few) },
  );
}

describe('for any facts', () => {
  it('there is at least one cause, no cause comes twice, and likelier causes come first', () => {
    always((causes, given) => {
      assert(causes.length > 0);
      assert.equal(new Set(causes.map(({ code }) => code)).size, causes.length);
      const ranked = causes
        .filter(({ code }) => code !== 'incident' && code !== 'could-not-tell')
        .map(({ certainty }) => weight[certainty]);
      assert.deepEqual(ranked, ranked.toSorted());
      const place = causes.findIndex(({ code }) => code === 'incident');
      const isSure = causes.some(({ code, certainty }) => code !== 'could-not-tell' && certainty === 'sure');
      assert.equal(place, given.status.kind !== 'incident' ? -1 : isSure ? 1 : 0);
    });
  });

  it('"could not tell" comes first if no cause is likely, and is left out otherwise', () => {
    always((causes) => {
      const others = causes.filter(({ code }) => code !== 'incident');
      const known = others.filter(({ code }) => code !== 'could-not-tell');
      assert.equal(
        others.findIndex(({ code }) => code === 'could-not-tell'),
        known.some(isFirm) ? -1 : 0,
      );
    });
  });

  it('in Firefox a removal without a loading page gives no likely cause that blames the site or a person', () => {
    always((causes, { browser, session, last }, { cleaner }) => {
      const isBare =
        last?.end?.kind === 'gone-while-open' &&
        last.end.evidence.removal === 'deleted' &&
        last.end.evidence.elsewhere === 'not-seen' &&
        !last.end.evidence.pageLoaded;
      if (browser !== 'firefox' || session === 'here' || !isBare) return;
      const accused = causes.filter(
        (cause) =>
          isFirm(cause) && (cause.code === 'ended-by-site' || (cause.code === 'removed-here' && cleaner !== true)),
      );
      assert.deepEqual(accused, []);
    });
  });

  it('the last end is no cause if a sign-in is here, if the record has an open one, or after a time without looking', () => {
    const byEnd = ['signed-out-here', 'reached-end', 'cleared-on-exit', 'ended-with-browser', 'evicted'];
    always((causes, { session, entries, last, record }) => {
      if (
        session === 'absent' &&
        entries.every(({ end: over }) => over !== null) &&
        last?.lostSight === false &&
        record !== 'off'
      )
        return;
      assert(!causes.some(({ code }) => byEnd.includes(code)));
    });
  });

  it("clearing is no cause if the browser's own setting keeps cookies", () => {
    always((causes, { clearing, clearingRead }) =>
      assert(
        !(clearing === 'keeps' && clearingRead !== 'long-ago' && causes.some(({ code }) => code === 'cleared-on-exit')),
      ),
    );
  });

  it('a cause that the user denies is left out', () => {
    always((causes, _given, { privateWindow }) =>
      assert(!(privateWindow === false && causes.some(({ code }) => code === 'private-window'))),
    );
  });

  it('the reasons do not contradict the causes', () => {
    always((causes, given) => {
      const answerOf = new Map(checkReasons(given).map(({ reason, answer }) => [reason, answer]));
      const isNamed = (code: Cause['code']) => causes.some((cause) => cause.code === code && isFirm(cause));
      if (isNamed('cleared-on-exit')) assert.notEqual(answerOf.get('clears-on-exit'), 'no');
      if (isNamed('account-switched')) assert.notEqual(answerOf.get('other-account'), 'no');
      assert(!isNamed('connection'));
      if (isNamed('still-signed-in')) assert.equal(answerOf.get('ended-everywhere'), 'no');
    }, 3_000);
  });
});
