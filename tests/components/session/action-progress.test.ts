import { expect, it } from 'vitest';
import { findActionProgress } from '../../../components/session/action-progress.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, ended, NOON } from '../harness/fake-world.ts';

const removed = (remainingCookies: number): Outcome => ({
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 3,
  remainingCookies,
});

it('says of a try that it learns, before its sign-out and after: nothing more is sent to sign out then', () => {
  const known = { session: claudeLive, result: null, busy: 'try-site', now: NOON } as const;
  for (const run of [null, ended(claude, removed(0))])
    expect(findActionProgress({ ...known, run })).toEqual({ kind: 'working', phase: 'learning' });
});

it.each([
  ['all cookies had gone', 0, true],
  ['a cookie could not be removed: it never went', 1, false],
])('calls a session that is here after a removal back only if %s: %i left', (_what, left, back) => {
  const run = ended(claude, removed(left));
  const progress = findActionProgress({ session: claudeLive, run, result: null, busy: null, now: NOON });
  expect(progress).toMatchObject({ kind: 'ended', back });
});

it('calls what is here after a sign-out no sign-in that is here again if the site does not take it: a visitor has it', () => {
  const run = ended(claude, { kind: 'signed-out', oldSignIn: 'refused', untried: [] });
  const known = { result: null, busy: null, now: NOON, run } as const;
  expect(findActionProgress({ ...known, session: claudeLive })).toMatchObject({ back: true });
  expect(findActionProgress({ ...known, session: { ...claudeLive, refused: true } })).toMatchObject({ back: false });
});
