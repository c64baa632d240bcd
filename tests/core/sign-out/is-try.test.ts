import { expect, it } from 'vitest';
import type { SiteAnswer } from '../../../utils/core/answers/answer.ts';
import { type Attempt, isTry, type SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { run } from '../../fakes/samples/run.ts';

const attempt = (answer: SiteAnswer | null, after: Attempt['after'] = null): Attempt => ({
  method: 0,
  way: 'background',
  at: NOON,
  answer,
  after,
});
const ended = (...attempts: readonly Attempt[]) => run({ phase: 'ended', endedAt: NOON, attempts });
const silent = attempt({ kind: 'network-error' }, 'could-not-tell');
const unsent = attempt({ kind: 'not-sent', reason: 'no-control' });

it.each<[string, SignOutRun]>([
  ['a request that the site answered', ended(attempt({ kind: 'status', status: 200 }))],
  ['a request that the site refused', ended(attempt({ kind: 'status', status: 403 }, 'yes'))],
  ['a test for humans', ended(attempt({ kind: 'challenge' }))],
  ['a page that was visited', ended(attempt({ kind: 'visited' }))],
  ['a control that was pressed', ended(attempt({ kind: 'pressed' }, 'could-not-tell'))],
  ['an answer that was lost, where the site has said since what became of it', ended(attempt(null, 'no'))],
  ['one of two ways that told something', ended(unsent, attempt({ kind: 'redirect' }))],
  ['a guide, which sends nothing', run({ phase: 'guided' })],
  ['a guide after a way that told something', run({ phase: 'guided', attempts: [attempt({ kind: 'pressed' })] })],
])('counts as a try: %s', (_what, tried) => {
  expect(isTry(tried)).toBe(true);
});

it.each<[string, SignOutRun]>([
  ['a server that is dead', ended(silent)],
  ['a server that hangs', ended(attempt({ kind: 'timeout' }, 'could-not-tell'))],
  ['an answer that was never seen', ended(attempt(null))],
  ['a way that could not be used', ended(unsent)],
  ['a guide where the way of the definition could not be used', run({ phase: 'guided', attempts: [unsent] })],
  ['nothing that was done', ended()],
  ['a run that is under way', run({ phase: 'deciding', attempts: [attempt({ kind: 'status', status: 200 })] })],
  ['a run over many sites', { ...ended(attempt({ kind: 'status', status: 200 })), byLeaving: true }],
  ['a sign-out of other devices', { ...ended(attempt({ kind: 'status', status: 200 })), scope: 'everywhere' }],
])('counts as none: %s', (_what, untried) => {
  expect(isTry(untried)).toBe(false);
});
