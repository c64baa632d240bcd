import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { findGuideEnd } from '../../../utils/core/sign-out/guide-end.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { planResuming } from '../../../utils/core/sign-out/resume-plan.ts';
import { type Attempt, buildRun, type SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { findShownRuns, KEPT_FOR, MOST_KEPT, pruneRuns, SHOWN_FOR } from '../../../utils/core/sign-out/shown-runs.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { sessionView, until } from '../../fakes/samples/overview.ts';
import { run } from '../../fakes/samples/run.ts';
import { privateStore } from '../../fakes/samples/stores.ts';

const attempt: Attempt = { method: 0, way: 'page', at: NOON, answer: null, after: null };
const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const removed: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 3,
  remainingCookies: 0,
};
const ended = (change: Partial<SignOutRun> = {}) =>
  run({ phase: 'ended', endedAt: NOON, formerEnd: NOON + DAY, outcome: signedOut, ...change });
const live = [sessionView(until(DAY))];
const ids = (runs: readonly SignOutRun[]) => runs.map(({ id }) => id);

describe('buildRun', () => {
  const begun = (scope: SignOutRun['scope']) => buildRun({ id: 'new', ref: refOf('claude'), scope, startedAt: NOON });

  it('begins with the control probe, except for other devices', () => {
    expect(begun('this-browser').phase).toBe('control');
    expect(begun('everywhere').phase).toBe('control');
    expect(begun('other-devices').phase).toBe('request');
  });

  it('records nothing that has not happened', () => {
    expect(begun('this-browser')).toEqual(run({ id: 'new' }));
  });
});

describe('planResuming', () => {
  it.each<[string, Partial<SignOutRun>, SignOutRun['phase'] | null]>([
    ['asks the control again', { phase: 'control' }, 'control'],
    ['asks the control again where no request was numbered yet', { phase: 'request' }, 'control'],
    ['asks the probe where a request may have been sent', { phase: 'request', attempts: [attempt] }, 'deciding'],
    ['goes on deciding', { phase: 'deciding', attempts: [attempt] }, 'deciding'],
    ['goes on tidying up', { phase: 'tidying', outcome: signedOut }, 'tidying'],
    ['lets a guided run wait', { phase: 'guided' }, null],
    [
      'goes on to the guide to other devices, of which nothing is asked',
      { phase: 'request', scope: 'other-devices' },
      'request',
    ],
    ['asks the control again for everything', { phase: 'request', scope: 'everywhere' }, 'control'],
    ['leaves an ended run alone', { phase: 'ended', endedAt: NOON }, null],
  ])('%s', (_what, change, phase) => {
    expect(planResuming(run(change))?.phase ?? null).toBe(phase);
  });
});

describe('findShownRuns', () => {
  it.each<[string, SignOutRun, readonly SessionView[], number, boolean]>([
    ['a running one, however old', run(), live, NOON + KEPT_FOR * 9, true],
    ['a waiting one', run({ phase: 'guided' }), live, NOON + KEPT_FOR, true],
    ['a result for a while', ended(), [], NOON + SHOWN_FOR, true],
    ['no result after that', ended(), [], NOON + SHOWN_FOR + 1, false],
    ['no result from a far future (the clock was set back)', ended(), [], NOON - HOUR, false],
    ['no "Signed out." once the user is signed in again', ended(), live, NOON, false],
    ['no "Removed here only." once the user is signed in again', ended({ outcome: removed }), live, NOON, false],
    [
      '"Removed here only." while the cookies that could not be removed keep the session up',
      ended({ outcome: { ...removed, remainingCookies: 1 } }),
      live,
      NOON,
      true,
    ],
    ['"Refused." beside the living session', ended({ outcome: { kind: 'refused', answer: null } }), live, NOON, true],
    [
      '"Could not tell." beside the living session',
      ended({ outcome: { kind: 'could-not-tell', reason: 'site-silent', answer: null } }),
      live,
      NOON,
      true,
    ],
    [
      'a result though another store is signed in',
      ended(),
      [sessionView(until(DAY), 'Claude', privateStore)],
      NOON,
      true,
    ],
  ])('shows %s', (_what, one, sessions, now, shown) => {
    expect(findShownRuns([one], sessions, now)).toHaveLength(shown ? 1 : 0);
  });

  it('shows the latest run of a session only, and the newest session first', () => {
    const runs = [
      run({ id: 'old', startedAt: NOON }),
      run({ id: 'new', startedAt: NOON + MINUTE }),
      run({ id: 'other', ref: refOf('character-ai'), startedAt: NOON + 2 * MINUTE }),
    ];
    expect(ids(findShownRuns(runs, [], NOON))).toEqual(['other', 'new']);
    expect(ids(findShownRuns(runs.toReversed(), [], NOON))).toEqual(['other', 'new']);
  });

  it.each<[string, SignOutRun, SignOutRun]>([
    ['one that waits for the person', run({ id: 'new', phase: 'guided' }), ended({ startedAt: NOON + HOUR })],
    ['one that works', run({ id: 'new' }), ended({ startedAt: NOON + HOUR })],
    ['a result', ended({ id: 'new' }), ended({ startedAt: NOON + HOUR, endedAt: NOON - MINUTE })],
    ['a result, of one that ended before', ended({ id: 'new' }), ended({ endedAt: NOON + MINUTE })],
  ])(
    'shows %s, though the clock was set back while or after an earlier run was under way',
    (_which, later, earlier) => {
      for (const runs of [
        [earlier, later],
        [later, earlier],
      ])
        expect(ids(findShownRuns(runs, [], NOON))).toEqual(['new']);
    },
  );
});

describe('findGuideEnd', () => {
  it.each([
    ['an hour after it was opened', NOON, NOON + HOUR],
    ['an hour after it was opened, where the clock was corrected since', NOON + MINUTE, NOON + HOUR + MINUTE],
    ['at once, where the clock was set back by more', NOON + 3 * HOUR, NOON],
  ])('a guide that nobody followed ends %s', (_when, startedAt, end) => {
    expect(findGuideEnd({ startedAt }, NOON)).toBe(end);
  });
});

describe('pruneRuns', () => {
  it('keeps running and waiting runs of any age', () => {
    expect(pruneRuns([run({ startedAt: 0 }), run({ id: 'b', phase: 'guided', startedAt: 0 })], NOON)).toHaveLength(2);
  });

  it.each([
    [0, true],
    [KEPT_FOR - 1, true],
    [KEPT_FOR, false],
    [-HOUR, true],
    [-300 * DAY, true],
  ])('keeps an ended run for 90 days: %d ms later, %s', (age, kept) => {
    expect(pruneRuns([ended()], NOON + age)).toHaveLength(kept ? 1 : 0);
  });

  it('drops the oldest ended runs beyond the limit, never a running one', () => {
    const many = Array.from({ length: MOST_KEPT + 5 }, (_, index) => ended({ id: `e${index}` }));
    const kept = ids(pruneRuns([run({ id: 'open' }), ...many], NOON));
    expect(kept).toHaveLength(MOST_KEPT + 1);
    expect(kept).toContain('open');
    expect(kept).not.toContain('e4');
    expect(kept).toContain('e5');
  });
});
