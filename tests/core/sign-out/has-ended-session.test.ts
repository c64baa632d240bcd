import { describe, expect, it } from 'vitest';
import { hasEndedSession } from '../../../utils/core/sign-out/has-ended-session.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';

/** A run after which the old sign-in still works and the jar is empty, though we removed nothing. */
const after = (way: Attempt['way'], status: number) =>
  hasEndedSession({
    attempts: [{ method: 0, way, at: 1, answer: { kind: 'status', status }, after: 'yes' }],
    devices: null,
    outcome: {
      kind: 'removed-here-only',
      reason: 'still-works',
      worksUntil: null,
      removedCookies: 0,
      remainingCookies: 0,
    },
    removedCookies: 0,
    scope: 'this-browser',
  });

describe('a run that found the jar empty', () => {
  it('is the cause where the site answered a page or a visit, which reaches the jar', () => {
    expect([after('page', 200), after('visit', 204)]).toEqual([true, true]);
  });

  it('is no cause after an answer to the background, or a refusal: something else emptied the jar', () => {
    expect([after('background', 200), after('page', 403)]).toEqual([false, false]);
  });
});
