import { describe, expect, it } from 'vitest';
import type { SignOutMethod } from '../../../utils/core/sites/site.ts';
import { DAY } from '../../../utils/core/time.ts';
import type { CookieChange } from '../../../utils/ports/events.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';
import { news } from '../removal/press-removal.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';
import { session } from './signed-in.ts';

/** A site whose old sign-in may not be tried: only its jar can be asked about afterwards. */
function createUntriedWorld(signOut: readonly SignOutMethod[] = claude.signOut) {
  const world = createWorld({ sites: [{ ...claude, replaySafe: false, signOut }] });
  return { world, token: world.server.signIn('claude') };
}

describe("an empty jar is not the site's no, if the old sign-in may not be tried", () => {
  it.each<SignOutFault>(['server-error', 'forbidden', 'hang', 'cut'])(
    'when the cookies went away while the site answered a request with "%s"',
    async (fault) => {
      const { world, token } = createUntriedWorld();
      world.server.faults.background = fault;
      world.server.beforeAnswer = ({ why }) => {
        if (why === 'sign-out') world.jar.drop(() => true);
      };
      const run = await signOut(world.start(), session);
      expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell not-told', true]);
    },
  );

  it.each<[string, 'chrome' | 'firefox', (world: ReturnType<typeof createWorld>) => number, CookieChange | null]>([
    ['its date came', 'chrome', ({ clock }) => clock.now() + 29 * DAY, null],
    ['its date came, as the browser says', 'chrome', ({ clock }) => clock.now(), 'expired'],
    ['the browser dropped it to make room', 'firefox', ({ clock }) => clock.now(), 'evicted'],
  ])('when %s while the site accepted a request from a page', async (_what, name, laterIn, change) => {
    const { world, token } = createUntriedWorld();
    world.browser.name = name;
    world.tabs.show('https://claude.ai/new', '0');
    world.server.faults.page = 'lies';
    const { app, records } = world.start();
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      world.clock.set(laterIn(world));
      const going = world.jar.everything();
      world.jar.drop(() => true);
      if (change !== null) for (const { cookie } of going) void app.onCookie(cookie, change);
    };
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    const { outcome } = await lastRun(records);
    expect([inShort(outcome), world.server.isAlive(token)]).toEqual(['could-not-tell removed-meanwhile', true]);
  });

  it('when a person removed the cookies by hand instead of following the guide', async () => {
    const { world, token } = createUntriedWorld([wayOf(claude, 'guide')]);
    const worker = world.start();
    const { id } = await signOut(worker, session);
    world.jar.drop(() => true);
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([inShort(reply.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell not-told', true]);
  });

  it('when the cookies went away while a page that signs out was visited, whose answer cannot be seen', async () => {
    const { world, token } = createUntriedWorld([
      { kind: 'navigate', scope: 'this-browser', url: 'https://claude.ai/logout', userMustConfirm: false, grade: 'A' },
    ]);
    world.server.faults.visit = 'server-error';
    world.server.beforeAnswer = ({ way }) => {
      if (way === 'visit') world.jar.drop(() => true);
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell not-told', true]);
  });

  it('when the browser was closed between the guide and the check', async () => {
    const { world, token } = createUntriedWorld([wayOf(claude, 'guide')]);
    const { id } = await signOut(world.start(), session);
    world.memory.values.clear();
    world.jar.drop(() => true);
    const reply = await world.start().app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([inShort(reply.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell interrupted', true]);
  });

  it.each([
    ['a request from the background, whose answer does not reach the jar', false],
    ['a request from a page', true],
  ])('when our own removal emptied it while the site accepted %s', async (_what, withTab) => {
    const { world, token } = createUntriedWorld();
    if (withTab) world.tabs.show('https://claude.ai/new', '0');
    Object.assign(world.server.faults, { page: 'lies', background: 'lies' });
    const worker = world.start();
    let removed: Promise<unknown> = Promise.resolve();
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      removed = worker.app.handlers['remove-data']({
        type: 'remove-data',
        session,
        allStores: false,
        trustedDevice: false,
      });
      world.jar.drop(() => true);
    };
    await worker.app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    await removed;
    const { runs } = await worker.records.list();
    const ended = runs.find(({ attempts }) => attempts.length > 0);
    expect([inShort(ended?.outcome ?? null), world.server.isAlive(token)]).toEqual([
      'could-not-tell removed-meanwhile',
      true,
    ]);
  });

  it('when it was wiped silently while the site accepted a request from the background', async () => {
    const { world, token } = createUntriedWorld();
    world.server.faults.background = 'lies';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'sign-out') world.jar.drop(() => true);
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell removed-meanwhile', true]);
  });

  it('when Chromium says that the sign-in was deleted, and not written with a past date as sites do', async () => {
    const { world, token } = createUntriedWorld();
    world.tabs.show('https://claude.ai/new', '0');
    world.server.faults.page = 'lies';
    const worker = world.start();
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      const [gone] = world.jar.everything().filter(({ cookie }) => cookie.name === 'sessionKey');
      world.jar.drop(() => true);
      if (gone) void worker.app.onCookie(gone.cookie, 'deleted');
    };
    const run = await signOut(worker, session);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell removed-meanwhile', true]);
  });

  it.each(['deleted', 'set'] as const)(
    "but is, once the site accepted it, though inside another site's page a cookie of it was %s meanwhile",
    async (change) => {
      const { world, token } = createUntriedWorld();
      world.server.signIn('claude', { partition: news });
      world.tabs.show('https://claude.ai/new', '0');
      const worker = world.start();
      const inside = world.jar.everything().find(({ cookie }) => cookie.partition !== null);
      world.server.beforeAnswer = ({ why }) => {
        if (why === 'sign-out') world.clock.advance(10);
        if (why === 'sign-out' && inside) void worker.app.onCookie(inside.cookie, change);
      };
      const run = await signOut(worker, session);
      expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['signed-out not-tried', false]);
    },
  );

  it('but is, once the site accepted a request from a page, and its answer emptied the jar', async () => {
    const { world, token } = createUntriedWorld();
    world.tabs.show('https://claude.ai/new', '0');
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['signed-out not-tried', false]);
  });

  it('but is, once the site accepted the request', async () => {
    const { world, token } = createUntriedWorld();
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['signed-out not-tried', false]);
  });
});
