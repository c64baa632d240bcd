import { expect } from 'vitest';
import { MOST_ATTEMPTS } from '../../../../utils/core/sign-out/plan-sign-out.ts';
import type { SignOutRun } from '../../../../utils/core/sign-out/run.ts';
import type { SiteDefinition } from '../../../../utils/core/sites/site.ts';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { createLife, type Life } from '../../../fakes/mortal.ts';
import type { SignOutFault } from '../../../fakes/site-server/sign-out-fault.ts';
import { findDeaths } from '../../find-deaths.ts';
import { inShort } from '../../run-to-end.ts';

export type Story = {
  readonly fault: SignOutFault | null;
  readonly withTab: boolean;
  readonly sites?: readonly SiteDefinition[];
};
export type Meanwhile = (world: World) => void;

const faults: readonly (SignOutFault | null)[] = [
  null,
  'forbidden',
  'hang',
  'answer-lost',
  'lies',
  'lies-and-clears',
  'lies-and-goes-anonymous',
  'ends-but-cookie-returns',
];
export const stories: readonly Story[] = faults.flatMap((fault) => [
  { fault, withTab: false },
  { fault, withTab: true },
]);

export function begin({ fault, withTab, sites }: Story) {
  const world = createWorld(sites ? { sites } : {});
  const token = world.server.signIn('claude');
  Object.assign(world.server.faults, { page: fault, background: fault });
  if (withTab) world.tabs.show('https://claude.ai/new', '0');
  return { world, token };
}

/** Presses the button in a worker that may die. True: it came to its end. */
export async function press(world: World, life: Life): Promise<boolean> {
  const pressed = world
    .start(life)
    .app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
  return Promise.race([pressed.then(() => true), life.died.then(() => false)]);
}

export async function wake(
  world: World,
  life = createLife(Number.POSITIVE_INFINITY, 'before'),
): Promise<readonly SignOutRun[]> {
  await Promise.race([world.start(life).app.onWake(), life.died]);
  return (await world.start().records.list()).runs;
}

/**
 * Dies at every call in turn, before and after its effect, and wakes up again each time. Of deaths that leave the
 * browser and the site in the same state one is enough, unless LIGHTS_OUT_EVERY_CALL asks for all. Returns how many
 * there were.
 */
export async function atEveryCall(
  story: Story,
  meanwhile: Meanwhile,
  judge: (runs: readonly SignOutRun[], world: World, token: string, at: string) => void,
): Promise<number> {
  const deaths = await findDeaths(() => begin(story).world, press);
  for (const { diesAt, when } of deaths) {
    const { world, token } = begin(story);
    expect(await press(world, createLife(diesAt, when))).toBe(false);
    meanwhile(world);
    judge(await wake(world), world, token, `${when} call ${diesAt}`);
  }
  return deaths.length;
}

/** What must hold for every record, whenever its worker died. */
export function expectTruth(
  runs: readonly SignOutRun[],
  { server, jar, bugs }: World,
  token: string,
  at: string,
): void {
  const sent = server.arrivals.filter(({ why, token: carried }) => why === 'sign-out' && carried === token).length;
  const alive = server.isAlive(token);
  const hasCookie = jar.everything().some(({ cookie: { name }, value }) => name === 'sessionKey' && value === token);
  expect(sent, `${at}: requests`).toBeLessThanOrEqual(MOST_ATTEMPTS);
  expect(bugs, at).toEqual([]);
  for (const { phase, outcome } of runs) {
    expect(phase, at).toBe('ended');
    if (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out')
      expect(alive, `${at}: ${inShort(outcome)}`).toBe(false);
    if (outcome?.kind === 'refused' || outcome?.kind === 'removed-here-only')
      expect(alive, `${at}: ${inShort(outcome)}`).toBe(true);
    if (outcome?.kind === 'signed-out' || outcome?.kind === 'removed-here-only')
      expect(hasCookie, `${at}: ${inShort(outcome)}, and the cookie`).toBe(false);
  }
  expectProbesBetween(
    server.arrivals.map(({ why }) => why),
    at,
  );
}

/** A request is never repeated unasked: between two of them a probe was asked. */
function expectProbesBetween(whys: readonly string[], at: string): void {
  const story = whys.join(' ');
  expect(story, at).not.toMatch(/sign-out sign-out/);
  expect(story, at).not.toMatch(/^sign-out/);
}

/** One of each kind: a site that works, refuses, loses the answer, lies. */
export const fewStories = stories.filter(
  ({ fault, withTab }) =>
    withTab && (fault === null || fault === 'forbidden' || fault === 'answer-lost' || fault === 'lies-and-clears'),
);

export const nothing: Meanwhile = () => {};
