import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ATTEMPTS } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { SignOutRun } from '../../../utils/core/sign-out/run.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import type { SignOutFault } from '../../fakes/fake-site-server.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { createLife, type Life } from '../../fakes/mortal.ts';
import { inShort } from '../run-to-end.ts';

type Story = {
  readonly fault: SignOutFault | null;
  readonly withTab: boolean;
  readonly sites?: readonly SiteDefinition[];
};
type Meanwhile = (world: World) => void;

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
const stories: readonly Story[] = faults.flatMap((fault) => [
  { fault, withTab: false },
  { fault, withTab: true },
]);

function begin({ fault, withTab, sites }: Story) {
  const world = createWorld(sites ? { sites } : {});
  const token = world.server.signIn('claude');
  Object.assign(world.server.faults, { page: fault, background: fault });
  if (withTab) world.tabs.show('https://claude.ai/new', '0');
  return { world, token };
}

/** Presses the button in a worker that may die. True: it came to its end. */
async function press(world: World, life: Life): Promise<boolean> {
  const pressed = world
    .start(life)
    .app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' });
  return Promise.race([pressed.then(() => true), life.died.then(() => false)]);
}

async function wake(
  world: World,
  life = createLife(Number.POSITIVE_INFINITY, 'before'),
): Promise<readonly SignOutRun[]> {
  await Promise.race([world.start(life).app.onWake(), life.died]);
  return (await world.start().records.list()).runs;
}

/** Dies at every call in turn, before and after its effect, and wakes up again each time. */
async function atEveryCall(
  story: Story,
  meanwhile: Meanwhile,
  judge: (runs: readonly SignOutRun[], world: World, token: string, at: string) => void,
): Promise<number> {
  let deaths = 0;
  for (const when of ['before', 'after'] as const) {
    for (let diesAt = 1; diesAt < 1_000; diesAt += 1) {
      const { world, token } = begin(story);
      if (await press(world, createLife(diesAt, when))) break;
      deaths += 1;
      meanwhile(world);
      judge(await wake(world), world, token, `${when} call ${diesAt}`);
    }
  }
  return deaths;
}

/** What must hold for every record, whenever its worker died. */
function expectTruth(runs: readonly SignOutRun[], { server, jar, bugs }: World, token: string, at: string): void {
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
const fewStories = stories.filter(
  ({ fault, withTab }) =>
    withTab && (fault === null || fault === 'forbidden' || fault === 'answer-lost' || fault === 'lies-and-clears'),
);

const nothing: Meanwhile = () => {};

describe('a worker that is stopped in the middle of a sign-out', () => {
  it.each(stories)(
    'finishes or reports truly on waking, wherever it was stopped ($fault, tab: $withTab)',
    async (story) => {
      const deaths = await atEveryCall(story, nothing, (runs, world, token, at) => {
        expectTruth(runs, world, token, at);
        const stays = runs.some(({ outcome }) => outcome?.kind === 'refused' || outcome?.kind === 'could-not-tell');
        const clears =
          story.fault === 'answer-lost' ||
          story.fault === 'lies-and-clears' ||
          story.fault === 'lies-and-goes-anonymous' ||
          story.fault === null;
        if (stays && !clears) expect(world.jar.names('0'), at).toContain('sessionKey');
      });
      expect(deaths).toBeGreaterThan(40);
    },
  );

  it('comes to the same end as without the interruption, where the site works and the jar was left alone', async () => {
    const ends = new Set<string>();
    await atEveryCall({ fault: null, withTab: false }, nothing, (runs) => {
      for (const { outcome } of runs) ends.add(inShort(outcome));
    });
    expect([...ends]).toEqual(['signed-out refused']);
  });

  it('reports a sign-in that the browser lost, and never says that the site was told', async () => {
    for (const story of fewStories) {
      const lose: Meanwhile = ({ jar }) => jar.drop(({ cookie: { name } }) => name.startsWith('sessionKey'));
      await atEveryCall(story, lose, (runs, world, token, at) => {
        expectTruth(runs, world, token, at);
        for (const { outcome } of runs)
          expect(
            [
              'could-not-tell interrupted',
              'signed-out refused',
              'removed-here-only still-works',
              'refused',
              'could-not-tell changed-since',
            ],
            at,
          ).toContain(inShort(outcome));
      });
    }
  });

  it('says no false "Signed out." of a lost sign-in where the old one may not be tried', async () => {
    const lose: Meanwhile = ({ jar }) => jar.drop(({ cookie: { name } }) => name.startsWith('sessionKey'));
    await atEveryCall(
      { fault: null, withTab: false, sites: [{ ...claude, replaySafe: false }] },
      lose,
      (runs, world, token, at) => {
        for (const { outcome } of runs)
          if (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out')
            expect(world.server.isAlive(token), at).toBe(false);
      },
    );
  });

  it('does not touch another sign-in that stands there on waking', async () => {
    for (const story of fewStories) {
      let next = '';
      const replace: Meanwhile = ({ server }) => {
        next = server.signIn('claude');
      };
      await atEveryCall(story, replace, (runs, world, _token, at) => {
        expect(world.server.isAlive(next), at).toBe(true);
        expect(
          world.jar.everything().some(({ cookie: { name }, value }) => name === 'sessionKey' && value === next),
          at,
        ).toBe(true);
        expect(
          runs.every(({ phase }) => phase === 'ended'),
          at,
        ).toBe(true);
      });
    }
  });

  it('tells the truth though it is stopped again and again', async () => {
    const lives = fc.array(
      fc.record({
        diesAt: fc.integer({ min: 1, max: 60 }),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
      { minLength: 2, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...stories), lives, async (story, [first, ...others]) => {
        const { world, token } = begin(story);
        await press(world, createLife(first?.diesAt ?? 1, first?.when ?? 'before'));
        for (const { diesAt, when } of others) await wake(world, createLife(diesAt, when));
        expectTruth(await wake(world), world, token, 'after several deaths');
      }),
      { numRuns: 300 },
    );
  });

  it('sets the alarm that wakes it before it sends anything', async () => {
    const { world } = begin({ fault: null, withTab: false });
    const alarms: (number | null)[] = [];
    world.server.beforeAnswer = () => void alarms.push(world.browser.alarmAt);
    await press(world, createLife(Number.POSITIVE_INFINITY, 'before'));
    expect(alarms).toEqual([1, 2, 3].map(() => world.clock.now() + 30_000));
  });

  it('goes on waiting for a guided user, and sends nothing meanwhile', async () => {
    const world = createWorld();
    world.server.signIn('claude-console');
    await world
      .start()
      .app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude-console'), scope: 'this-browser' });
    const before = world.server.arrivals.length;
    expect(await wake(world)).toMatchObject([{ phase: 'guided' }]);
    expect(world.server.arrivals).toHaveLength(before);
  });

  it('numbers the request before it is sent', async () => {
    const { world } = begin({ fault: null, withTab: false });
    const written: unknown[] = [];
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && written.push(world.disk.values.get('runs')));
    await press(world, createLife(Number.POSITIVE_INFINITY, 'before'));
    expect(written).toMatchObject([
      { data: [{ phase: 'request', attempts: [{ method: 0, way: 'background', answer: null }] }] },
    ]);
  });
});
