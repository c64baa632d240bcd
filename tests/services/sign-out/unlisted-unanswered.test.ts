import { expect, it } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { html, json } from '../../fakes/site-server/answers.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { session } from './signed-in.ts';

/**
 * A site that a person added by one of its cookies. While the sign-out is answered, another cookie is written that the
 * definition does not name and that goes along with each question: somebody has signed in with "remember me".
 */
function open(answer: RawAnswer | null) {
  const site = { ...claude, source: { kind: 'own', tried: 'yes' }, replaySafe: true } as const;
  const world = createWorld({ sites: [site] });
  world.server.signIn('claude');
  world.tabs.show('https://claude.ai/new', '0');
  world.server.beforeAnswer = ({ why }) => {
    if (why === 'sign-out') world.jar.put(cookie({ name: 'remember_me' }), 'r0123456789abcdef');
  };
  if (answer !== null) Object.assign(world.server.faults.probe, { 'browser-probe': answer });
  return world;
}

it.each<[string, RawAnswer]>([
  ['is silent', { kind: 'timeout' }],
  ['asks for patience', json(429, {})],
  ['tests for humans', html(403)],
])('says no "Signed out." where the site, asked about what was not held before, %s', async (_, answer) => {
  const run = await signOut(open(answer).start(), session);
  expect(inShort(run.outcome)).toBe('could-not-tell replaced');
});

it('says it where the site says no to that too', async () => {
  const run = await signOut(open(null).start(), session);
  expect(inShort(run.outcome)).toBe('signed-out refused');
});
