import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { html, json } from '../../fakes/site-server/answers.ts';
import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { session, signedIn } from './signed-in.ts';

describe('what the site answers to a sign-out', () => {
  it.each<[string, SignOutFault, boolean, string, boolean]>([
    ['refuses', 'forbidden', true, 'refused', true],
    ['challenges', 'challenge', true, 'refused', true],
    ['wants to wait', 'rate-limited', true, 'refused', true],
    ['fails', 'server-error', true, 'refused', true],
    ['sends elsewhere', 'redirect', true, 'refused', true],
    ['hangs', 'hang', true, 'refused', true],
    ['cuts the connection', 'cut', true, 'refused', true],
    ['says 200 and ends nothing', 'lies', true, 'refused', true],
    ['ends it but the answer is lost', 'answer-lost', false, 'signed-out refused', false],
    ['ends it but the cookie stays', 'ends-but-cookie-returns', false, 'signed-out refused', false],
  ])('when the site %s', async (_what, fault, alive, outcome, authStays) => {
    for (const withTab of [false, true]) {
      const { world, token, authIsThere } = signedIn(withTab);
      Object.assign(world.server.faults, { page: fault, background: fault });
      const run = await signOut(world.start(), session);
      expect({ outcome: inShort(run.outcome), alive: world.server.isAlive(token), auth: authIsThere() }).toEqual({
        outcome,
        alive,
        auth: authStays,
      });
    }
  });

  it.each<[string, SignOutFault]>([
    ['clears the cookie', 'lies-and-clears'],
    ['puts an anonymous cookie in its place', 'lies-and-goes-anonymous'],
  ])('says "Removed here only." when the site ends nothing and %s', async (_what, fault) => {
    const { world, token, authIsThere, sentOuts } = signedIn(true);
    world.server.faults.page = fault;
    const run = await signOut(world.start(), session);
    expect(run.outcome).toMatchObject({
      kind: 'removed-here-only',
      reason: 'still-works',
      worksUntil: NOON + 28 * DAY,
      remainingCookies: 0,
    });
    expect({ alive: world.server.isAlive(token), auth: authIsThere(), sentOuts: sentOuts() }).toEqual({
      alive: true,
      auth: false,
      sentOuts: ['page'],
    });
  });

  it('tries the background after a refused request from a page, but only after a probe said "still alive"', async () => {
    const { world, token, whys } = signedIn(true);
    world.server.faults.page = 'forbidden';
    const run = await signOut(world.start(), session);
    expect(whys()).toEqual([
      'control-probe background',
      'sign-out page',
      'deciding-probe background',
      'sign-out background',
      'deciding-probe background',
    ]);
    expect(run.attempts.map(({ after }) => after)).toEqual(['yes', 'no']);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['signed-out refused', false]);
  });

  it("sends at most two requests, and gives the site's last answer", async () => {
    const { world, sentOuts } = signedIn(true);
    Object.assign(world.server.faults, { page: 'forbidden', background: 'rate-limited' });
    const run = await signOut(world.start(), session);
    expect(sentOuts()).toEqual(['page', 'background']);
    expect(run.outcome).toEqual({ kind: 'refused', answer: { kind: 'status', status: 429 } });
  });

  it.each([
    ['a challenge', html(403)],
    ['a login page', html(200)],
    ['a redirect', { kind: 'redirect' }],
    ['silence', { kind: 'timeout' }],
    ['a cut connection', { kind: 'network-error' }],
    ['an error', json(500, {})],
    ['too many requests', json(429, {})],
    ['an empty list', json(200, [])],
    ['another refusal', json(403, {})],
  ] as const)(
    'could not tell when the deciding probe gets %s: cookies stay, nothing is sent again',
    async (_what, answer) => {
      const { world, sentOuts, authIsThere } = signedIn();
      world.server.faults.probe['deciding-probe'] = answer;
      const run = await signOut(world.start(), session);
      expect([inShort(run.outcome), sentOuts(), authIsThere()]).toEqual([
        'could-not-tell site-silent',
        ['background'],
        true,
      ]);
    },
  );

  it.each([
    ['a challenge', html(403)],
    ['silence', { kind: 'timeout' }],
    ['an empty list', json(200, [])],
  ] as const)('never says "Signed out." after a control that got %s', async (_what, answer) => {
    const { world, authIsThere } = signedIn();
    world.server.faults.probe['control-probe'] = answer;
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), authIsThere()]).toEqual(['could-not-tell unclear-before', true]);
  });
});
