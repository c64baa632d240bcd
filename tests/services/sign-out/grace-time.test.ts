import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../utils/core/time.ts';
import { waits } from '../../../utils/core/waits.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';
import { session, signedIn } from './signed-in.ts';

const yes = json(200, { email_address: 'someone@example.org' });

/** A server that takes an ended credential for some seconds more. `inPage`: its answer also clears the cookie. */
function withGrace(graceMs: number, inPage: boolean) {
  const { world, token, whys } = signedIn(inPage);
  let endedAt: number | null = null;
  world.server.beforeAnswer = ({ why }) => {
    if (why === 'sign-out') endedAt = world.clock.now();
    const { probe } = world.server.faults;
    if (endedAt !== null && world.clock.now() - endedAt < graceMs) probe['deciding-probe'] = yes;
    else delete probe['deciding-probe'];
  };
  return { world, token, whys };
}

describe('"The old sign-in still works."', () => {
  it.each([
    ['and has cleared the cookie', true],
    ['and has left the cookie', false],
  ])('is not said of a server that takes it for ten seconds more %s', async (_what, inPage) => {
    const { world, token, whys } = withGrace(10 * SECOND, inPage);
    // one way only: a second request would be another sign-out of its own
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['signed-out refused', false]);
    expect(whys().filter((why) => why.startsWith('deciding'))).toHaveLength(2);
  });

  it.each(['redirect', 'hang', 'cut'] as const)(
    'nor "Refused." of one that has ended the sign-in, whatever became of its answer (%s)',
    async (answer) => {
      const { world, token } = withGrace(10 * SECOND, false);
      Object.assign(world.server.faults, { background: answer, visit: answer });
      const grace = world.server.beforeAnswer;
      world.server.beforeAnswer = (arrival) => {
        grace(arrival);
        if (arrival.why === 'sign-out') world.server.end(token);
      };
      expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    },
  );

  it('is said after a second look 20 seconds later, and until then it is still being checked', async () => {
    const { world, token } = signedIn(true);
    world.server.faults.page = 'lies-and-clears';
    const asked: number[] = [];
    world.server.beforeAnswer = ({ why }) => void (why === 'deciding-probe' && asked.push(world.clock.now()));
    const run = await signOut(world.start(), session);
    expect(inShort(run.outcome)).toBe('removed-here-only still-works');
    expect([asked, waits.secondLook, world.server.isAlive(token)]).toEqual([
      [NOON, NOON + 20 * SECOND],
      20 * SECOND,
      true,
    ]);
    const shown = world.announced.flatMap(({ runs }) => runs.map(({ phase, outcome }) => [phase, inShort(outcome)]));
    expect(shown).toContainEqual(['rechecking', 'none']);
    expect(shown.filter(([phase]) => phase === 'rechecking').map(([, outcome]) => outcome)).not.toContain(
      'removed-here-only still-works',
    );
  });

  it('is not said by a worker that was stopped meanwhile: the old credential went with its memory', async () => {
    const { world } = signedIn(true);
    world.server.faults.page = 'lies-and-clears';
    world.clock.pause = () => new Promise(() => {});
    const first = world.start();
    void first.app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    for (let turn = 0; turn < 5_000; turn += 1) await Promise.resolve();
    expect((await getOverview(first)).runs.map(({ phase }) => phase)).toEqual(['rechecking']);
    world.clock.pause = async () => {};
    const later = world.start();
    await later.app.onWake();
    expect(inShort((await lastRun(later.records)).outcome)).toBe('could-not-tell interrupted');
  });

  it('is asked once more by a new worker where the cookie is still here', async () => {
    const { world } = signedIn();
    world.server.faults.background = 'lies';
    world.clock.pause = () => new Promise(() => {});
    const first = world.start();
    void first.app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    for (let turn = 0; turn < 5_000; turn += 1) await Promise.resolve();
    world.clock.pause = async () => {};
    const later = world.start();
    await later.app.onWake();
    expect(inShort((await lastRun(later.records)).outcome)).toBe('refused');
  });
});
