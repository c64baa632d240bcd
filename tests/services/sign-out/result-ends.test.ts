import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { createRunningBrowser } from '../journal/recording.ts';
import { news } from '../removal/press-removal.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { session, signedIn } from './signed-in.ts';

type Worker = ReturnType<World['start']>;

/** A sign-out that ended, by what the site did. */
async function ended(fault: SignOutFault | null) {
  const { world } = signedIn();
  world.server.faults.background = fault;
  const worker = world.start();
  const run = await signOut(worker, session);
  const shown = async () => (await getOverview(worker)).runs.map(({ outcome }) => inShort(outcome));
  return { world, worker, run, shown };
}

const isSignIn = ({ cookie: { name } }: { cookie: { name: string } }) => name === 'sessionKey';

/** Signs in anew, is seen in one of two ways, and is gone again. */
const looks: readonly (readonly [string, (worker: Worker) => Promise<void>])[] = [
  ['by a look at the jar', (worker) => worker.app.onChange()],
  ["by the browser's event alone, between two looks", (worker) => worker.app.onCookie(cookie(), 'set')],
];

describe('a result', () => {
  it.each(
    looks.flatMap(([how, look]) =>
      (
        [
          ['signed-out refused', null],
          ['refused', 'forbidden'],
          ['refused', 'lies'],
        ] as const
      ).map(([is, fault]) => [how, is, fault, look] as const),
    ),
  )('ends when another sign-in was seen %s, though that one is gone again: %s (%s)', async (_how, is, fault, look) => {
    const { world, worker, shown } = await ended(fault);
    expect(await shown()).toEqual([is]);
    world.server.signIn('claude');
    await look(worker);
    world.jar.drop(isSignIn);
    expect(await shown()).toEqual([]);
    expect((await getOverview(worker)).history.map(({ outcome }) => inShort(outcome))).toEqual([is]);
  });

  it.each([
    ['has a plain value and no date, as the old one', 'plain one', 'plain two'],
    ['has the same value, as where a site keeps one session id', 'one-0123456789abcdef', 'one-0123456789abcdef'],
  ])('ends so too where the other sign-in %s', async (_what, first, second) => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude', { expiresAt: null, token: first });
    const shown = async () => (await getOverview(browser.worker())).runs.map(({ outcome }) => inShort(outcome));
    expect(inShort((await signOut(browser.worker(), session)).outcome)).toBe('signed-out refused');
    expect(await shown()).toEqual(['signed-out refused']);
    await browser.signIn('claude', { expiresAt: null, token: second });
    // Screens that keep what they were answered, and those that read the history, are told so too.
    expect(
      (await getOverview(browser.worker())).history.map(({ writtenAnew, newerSeen }) => writtenAnew || newerSeen),
    ).toEqual([true]);
    await browser.lose('claude', 'deleted');
    expect(await shown()).toEqual([]);
  });

  it('"Already signed out." ends so too where the site takes the same session id again', async () => {
    const { world, token } = signedIn();
    world.server.end(token);
    const worker = world.start();
    expect(inShort((await signOut(worker, session)).outcome)).toBe('already-signed-out');
    const ends = async () => (await getOverview(worker)).history.map(({ writtenAnew }) => writtenAnew);
    expect(await ends()).toEqual([false]);
    await worker.app.onCookie(cookie(), 'set');
    expect(await ends()).toEqual([true]);
  });

  it('ends so too after the worker slept', async () => {
    const { world, worker } = await ended(null);
    world.server.signIn('claude');
    await worker.app.onChange();
    world.jar.drop(isSignIn);
    const later = world.start();
    await later.app.onWake();
    expect((await getOverview(later)).runs).toEqual([]);
  });

  it('stays while the sign-in that it is about is here', async () => {
    const { worker, shown } = await ended('forbidden');
    await worker.app.onChange();
    await worker.app.onCookie(cookie(), 'set');
    expect(await shown()).toEqual(['refused']);
    expect((await getOverview(worker)).history.map(({ writtenAnew }) => writtenAnew)).toEqual([false]);
  });

  it('stays beside another sign-in that it already spoke of', async () => {
    const { world } = signedIn();
    world.server.beforeAnswer = ({ why }) => void (why === 'deciding-probe' && world.server.signIn('claude'));
    const worker = world.start();
    await signOut(worker, session);
    await worker.app.onChange();
    expect((await getOverview(worker)).runs.map(({ outcome }) => inShort(outcome))).toEqual([
      'could-not-tell replaced',
    ]);
  });

  it.each([
    ['signed-out refused', null, 'seen'],
    ['signed-out refused', null, 'written'],
    ['refused', 'forbidden', 'written'],
  ] as const)(
    'ends at another sign-in that cannot be compared, because both are short and without a date: %s (%s, %s)',
    async (is, fault, how) => {
      const world = createWorld();
      const short = { token: 'short', expiresAt: null };
      world.server.signIn('claude', short);
      world.server.faults.background = fault;
      const worker = world.start();
      expect(inShort((await signOut(worker, session)).outcome)).toBe(is);
      world.server.signIn('claude', { ...short, token: 'brief' });
      const [auth] = world.jar.everything().filter(isSignIn);
      if (auth && how === 'written') await worker.app.onCookie(auth.cookie, 'set');
      else await worker.app.onChange();
      world.jar.drop(isSignIn);
      expect((await getOverview(worker)).runs).toEqual([]);
    },
  );

  it("stays, and so does what the site said, when a cookie inside another site's page is written", async () => {
    const { world, token } = signedIn();
    world.server.signIn('claude', { partition: news });
    world.server.end(token);
    const worker = world.start();
    await signOut(worker, session);
    world.server.signIn('claude', { token: 'another-random-0123456789abcdef', partition: news });
    const inside = world.jar.everything().find((one) => isSignIn(one) && one.cookie.partition !== null);
    if (inside) await worker.app.onCookie(inside.cookie, 'set');
    const { sessions } = await getOverview(worker);
    expect(sessions.map(({ ref, refused }) => [ref.partition === null, refused]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('of another store is not ended by it', async () => {
    const { world, worker, shown } = await ended(null);
    world.server.signIn('claude', { storeId: 'firefox-container-3' });
    await worker.app.onChange();
    expect(await shown()).toEqual(['signed-out refused']);
  });
});
