import { expect } from 'vitest';
import type { RunView } from '../../../../utils/core/overview/parts/runs-part.ts';
import { cookieSecrets } from '../cookies.ts';
import { expectNoTraces, textOf } from '../steps.ts';
import type { Disturbance } from './draw-case.ts';
import type { Standing } from './torture-case.ts';

type Ended = Standing & {
  readonly runs: readonly RunView[];
  readonly guest: string | null;
  readonly disturbance: Disturbance;
};

/** How often one job may send its request. */
const MOST_REQUESTS = 2;
const SIGN_OUT = '/api/auth/logout';

/** Asks the servers whether everything that was said and done is true. Rejects if not. */
export async function judgeCase(ended: Ended): Promise<void> {
  const { world, sites, sessionId, runs } = ended;
  const isAlive = sites.claude.accepts(sites.claude.secretOf(sessionId));
  for (const { outcome } of runs) {
    const what = `said: ${JSON.stringify(outcome)}`;
    if (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out') expect(isAlive, what).toBe(false);
    if (outcome?.kind === 'refused') expect(isAlive, what).toBe(true);
    if (outcome?.kind === 'removed-here-only' && outcome.reason === 'still-works') expect(isAlive, what).toBe(true);
  }
  expectNeighbours(ended);
  await expectCookies(ended);
  expectProbesBetween(ended);
  const popup = await world.openPopup();
  const said = await textOf(popup, '[role=status]');
  if (/Signed out\./i.test(said)) expect(isAlive, `on the screen: ${said}`).toBe(false);
  await expectNoTraces(world, sites);
  await popup.close();
}

/** The other device, the person who signed in meanwhile, and the other site are signed in as before. */
function expectNeighbours({ sites, guest }: Ended): void {
  const { claude, console } = sites;
  expect(
    claude.live().some(({ device }) => device === 'Phone'),
    'the phone',
  ).toBe(true);
  if (guest !== null) expect(claude.session(guest).endedAt, 'the session of somebody else').toBeNull();
  expect(console.live().filter(({ device }) => device !== 'Phone').length, 'the Console').toBe(1);
}

async function expectCookies({ world, sites, guest }: Ended): Promise<void> {
  const { claude, console } = sites;
  if (guest !== null)
    expect(await cookieSecrets(world, 'claude.ai', 'sessionKey'), "somebody else's cookie").toEqual([
      claude.secretOf(guest),
    ]);
  const mine = console.live().find(({ device }) => device !== 'Phone');
  const kept = await cookieSecrets(world, 'platform.claude.com', 'sessionKey');
  expect(kept.includes(console.secretOf(mine?.id ?? '')), "the Console's cookie").toBe(true);
}

/** A request is never repeated unasked: a probe stands between two of them, and there are two at most in each job. */
function expectProbesBetween({ sites, sessionId, runs, disturbance }: Ended): void {
  // A browser repeats a request by itself when the connection is cut under it.
  if ('mode' in disturbance && ['cut', 'half'].includes(disturbance.mode.kind)) return;
  const asked = sites.requests.filter(({ sessionId: id }) => id === sessionId);
  const steps = asked.flatMap(({ path }) => (path === SIGN_OUT ? ['out'] : path === '/api/account' ? ['probe'] : []));
  expect(steps.join(' '), 'requests').not.toMatch(/out out/);
  const sent = steps.filter((step) => step === 'out').length;
  expect(sent, 'requests').toBeLessThanOrEqual(MOST_REQUESTS * Math.max(1, runs.length));
}
