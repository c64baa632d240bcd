import { expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { createTrap } from '../../fakes/trapped.ts';

type When = 'before' | 'after';

/** Asks who is signed in, while at one call of a port somebody else signs in at the same place. */
async function askWhile(signsInAt: number, when: When) {
  const world = createWorld();
  const first = world.server.signIn('claude', { expiresAt: world.clock.now() + 20 * DAY });
  let second: string | null = null;
  const signIn = () => {
    second = world.server.signIn('claude', { expiresAt: world.clock.now() + 9 * DAY });
  };
  const trap = createTrap(0, 'before', (call, moment) => {
    if (call === signsInAt && moment === when) signIn();
  });
  world.server.beforeAnswer = ({ token }) => {
    world.server.faults.probe.account = json(200, { email_address: token === first ? 'first' : 'second' });
  };
  const { app } = world.start(createLife(Number.POSITIVE_INFINITY, 'before'), trap);
  const reply = await app.handlers['ask-account']({ type: 'ask-account', session: refOf('claude') });
  const answer = reply.extra?.kind === 'account' ? reply.extra.answer : null;
  const lifetime = reply.overview.sessions[0]?.lifetime;
  const daysLeft = lifetime?.kind === 'until' ? (lifetime.expiresAt - world.clock.now()) / DAY : null;
  return { answer, daysLeft, calls: trap.calls, isOver: second === null };
}

it('a name and the picture that comes with it are of one sign-in, whenever somebody else signs in meanwhile', async () => {
  const told = new Set<string>();
  for (const when of ['before', 'after'] as const)
    for (let call = 1; ; call += 1) {
      const { answer, daysLeft, isOver } = await askWhile(call, when);
      if (isOver) break;
      const said = answer?.kind === 'named' ? answer.name : (answer?.kind ?? 'nothing');
      told.add(said);
      expect(`${said}, ${daysLeft}`, `${when} call ${call}`).toMatch(/^(?:first, 20|second, 9|could-not-tell, \d+)$/);
    }
  expect([...told].sort()).toEqual(['could-not-tell', 'first', 'second']);
});
