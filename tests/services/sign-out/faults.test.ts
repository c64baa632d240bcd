import { describe, expect, it } from 'vitest';
import { MOST_ATTEMPTS } from '../../../utils/core/sign-out/plan-sign-out.ts';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';
import { createTrap, type Trap } from '../../fakes/trapped.ts';
import { toText } from '../find-deaths.ts';
import { inShort, lastRun } from '../run-to-end.ts';

const session = refOf('claude');
const immortal = () => createLife(Number.POSITIVE_INFINITY, 'before');
const visit: SignOutMethod = {
  kind: 'navigate',
  scope: 'this-browser',
  url: 'https://claude.ai/logout',
  userMustConfirm: false,
  grade: 'A',
};

type Story = {
  readonly what: string;
  readonly fault: SignOutFault | null;
  readonly withTab: boolean;
  readonly site: SiteDefinition;
};
const stories: readonly Story[] = [
  { what: 'from the background', fault: null, withTab: false, site: claude },
  { what: 'in a tab', fault: null, withTab: true, site: claude },
  { what: 'by a visit', fault: null, withTab: false, site: { ...claude, signOut: [visit] } },
  { what: 'by a guide', fault: null, withTab: false, site: { ...claude, signOut: [wayOf(claude, 'guide')] } },
  { what: 'without replay', fault: null, withTab: true, site: { ...claude, replaySafe: false } },
  { what: 'refused', fault: 'forbidden', withTab: true, site: claude },
  { what: 'cleared here alone', fault: 'lies-and-clears', withTab: true, site: claude },
  { what: 'with another cookie in its place', fault: 'rotates', withTab: false, site: claude },
];

async function press({ fault, withTab, site }: Story, toTrap: (world: World) => Trap) {
  const world = createWorld({ sites: requiredSites.map((one) => (one.id === site.id ? site : one)) });
  const token = world.server.signIn('claude');
  Object.assign(world.server.faults, { page: fault, background: fault, visit: fault });
  if (withTab) world.tabs.show('https://claude.ai/new', '0', { unsent: false });
  const worker = world.start(immortal(), toTrap(world));
  const [pressed] = await Promise.allSettled([
    worker.app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' }),
  ]);
  return { world, token, worker, pressed };
}

/** A call that can throw, before or after its effect. */
type Fault = { readonly throwsAt: number; readonly when: Trap['when']; readonly call: string };

/**
 * Lists the calls of a sign-out that meets no fault. Where a call changes nothing it is the same whether it throws
 * before or after: once is enough, unless LIGHTS_OUT_EVERY_CALL asks for both.
 */
async function findFaults(story: Story): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const before = new Map<number, string>();
  await press(story, (world) =>
    createTrap(Number.POSITIVE_INFINITY, 'before', (throwsAt, when, call) => {
      const state = toText(world);
      if (when === 'before') before.set(throwsAt, state);
      else if (before.get(throwsAt) === state && process.env.LIGHTS_OUT_EVERY_CALL === undefined) return;
      faults.push({ throwsAt, when, call });
    }),
  );
  return faults;
}

/** Springs a trap in every call of every port in turn, or in those that are meant. Returns the calls that threw. */
async function atEveryCall(
  story: Story,
  judge: (told: Awaited<ReturnType<typeof press>>, at: string) => Promise<void>,
  isMeant: (fault: Fault) => boolean = () => true,
): Promise<Set<string>> {
  const faults = (await findFaults(story)).filter(isMeant);
  for (const { throwsAt, when, call } of faults) {
    const trap = createTrap(throwsAt, when);
    const told = await press(story, () => trap);
    expect(trap.sprung).toBe(call);
    await judge(told, `${when} call ${throwsAt}, ${call}`);
  }
  return new Set(faults.map(({ call }) => call));
}

describe('a port that throws', () => {
  it.each(stories)(
    'never makes a sign-out say something untrue, and never leaves it open for ever ($what)',
    async (story) => {
      const sprung = await atEveryCall(story, async ({ world, token, worker }, at) => {
        const healthy = world.start();
        await healthy.app.onWake();
        const { runs } = await healthy.records.list();
        expect(runs.length, at).toBeLessThanOrEqual(1);
        for (const { phase, outcome } of runs) {
          expect(phase === 'ended' || (phase === 'guided' && story.what === 'by a guide'), `${at}: ${phase}`).toBe(
            true,
          );
          if (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out')
            expect(world.server.isAlive(token), `${at}: ${inShort(outcome)}`).toBe(false);
          if (
            outcome?.kind === 'refused' ||
            (outcome?.kind === 'removed-here-only' && outcome.reason === 'still-works')
          )
            expect(world.server.isAlive(token), `${at}: ${inShort(outcome)}`).toBe(true);
        }
        expect(world.server.arrivals.filter(({ why }) => why === 'sign-out').length, at).toBeLessThanOrEqual(
          MOST_ATTEMPTS,
        );
        expect(world.server.arrivals.map(({ why }) => why).join(' '), at).not.toMatch(/sign-out sign-out/);
        if (runs[0]?.phase === 'ended') expect(worker.credentials.heldRuns(), at).toEqual([]);
      });
      for (const port of ['hostAccess', 'cookies', 'credentials', 'requests', 'tabs'])
        expect(
          [...sprung].some((call) => call.startsWith(port)),
          port,
        ).toBe(true);
    },
  );

  it('ends the run with "failed", keeps the cookies, and reports the error', async () => {
    const seen = new Set<string>();
    await atEveryCall({ what: '', fault: null, withTab: true, site: claude }, async ({ world, worker }, at) => {
      const run = (await worker.records.list()).runs.at(-1);
      if (inShort(run?.outcome ?? null) !== 'could-not-tell failed') return;
      seen.add(at.replace(/^.*, /, ''));
      expect(run, at).toMatchObject({ phase: 'ended', endedAt: world.clock.now(), removedCookies: 0 });
      expect(world.bugs.map(({ where }) => where).join(), at).toMatch(/^sign-out, (control|request|deciding)/);
    });
    expect([...seen].sort()).toEqual([
      'cookies.list',
      'cookies.stores',
      'credentials.digest',
      'credentials.hasNested',
      'credentials.hold',
      'credentials.isSingle',
      'credentials.isUnchanged',
      'credentials.noteOutOfTheWay',
      'hostAccess.isGranted',
      'requests.fromBackground',
      'requests.inPage',
      'tabs.ofSite',
    ]);
  });

  it.each(['cookies.remove', 'tabs.reload', 'tabs.hasUnsentText'])(
    'while tidying (%s) does not change the outcome',
    async (call) => {
      let met = 0;
      await atEveryCall(
        { what: '', fault: null, withTab: true, site: claude },
        async ({ worker, world }, at) => {
          met += 1;
          expect(await lastRun(worker.records), at).toMatchObject({
            phase: 'ended',
            outcome: { kind: 'signed-out', oldSignIn: 'refused' },
          });
          expect(
            world.bugs.map(({ where }) => where),
            at,
          ).toEqual(['sign-out, tidying']);
        },
        (fault) => fault.call === call,
      );
      expect(met).toBeGreaterThan(0);
    },
  );

  it('keeps a request that was sent in the record', async () => {
    let met = 0;
    await atEveryCall(
      { what: '', fault: null, withTab: true, site: claude },
      async ({ worker, world }) => {
        met += 1;
        expect(world.server.arrivals.filter(({ why }) => why === 'sign-out')).toHaveLength(1);
        expect(await lastRun(worker.records)).toMatchObject({
          outcome: { reason: 'failed' },
          attempts: [{ method: 0, way: 'page', answer: null }],
        });
      },
      ({ when, call }) => when === 'after' && call === 'requests.inPage',
    );
    expect(met).toBe(1);
  });

  it('does not end a guided run when the check throws', async () => {
    const world = createWorld();
    world.server.signIn('claude-console');
    const first = world.start();
    await first.app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude-console'), scope: 'this-browser' });
    const { id } = await lastRun(first.records);
    first.requests.fromBackground = async () => Promise.reject(new Error('The adapter stumbled'));
    await expect(first.app.handlers['check-again']({ type: 'check-again', runId: id })).rejects.toThrow('stumbled');
    expect(await lastRun(first.records)).toMatchObject({ phase: 'guided', outcome: null });
  });
});
