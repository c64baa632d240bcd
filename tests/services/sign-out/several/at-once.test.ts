import { describe, expect, it } from 'vitest';
import { refOf } from '../../../fakes/fake-world.ts';
import { container } from '../../../fakes/samples/stores.ts';
import { inShort, signOut } from '../../run-to-end.ts';
import { session, signedIn } from '../signed-in.ts';

describe('signing out', () => {
  it('joins a second press with the first', async () => {
    const { world, sentOuts } = signedIn(true);
    const { app, records } = world.start();
    await Promise.all(
      [1, 2, 3].map(() => app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' })),
    );
    expect([sentOuts(), (await records.list()).runs.length]).toEqual([['page'], 1]);
  });

  it('runs side by side for different stores', async () => {
    const { world, token } = signedIn();
    const other = world.server.signIn('claude', { storeId: container.id });
    const { app } = world.start();
    await Promise.all(
      ['0', container.id].map((storeId) =>
        app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude', { storeId }), scope: 'this-browser' }),
      ),
    );
    expect([token, other].map((one) => world.server.isAlive(one))).toEqual([false, false]);
  });

  it('does not touch a sign-in that replaced the old one before the request', async () => {
    const { world, sentOuts } = signedIn(true);
    let next = '';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'control-probe') next = world.server.signIn('claude');
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), sentOuts(), world.server.isAlive(next)]).toEqual([
      'could-not-tell changed-since',
      [],
      true,
    ]);
    expect(world.jar.everything().some(({ cookie: { name }, value }) => name === 'sessionKey' && value === next)).toBe(
      true,
    );
  });

  it('does not send again or remove anything if another sign-in replaced the old one after a refused request', async () => {
    const { world, sentOuts } = signedIn(true);
    Object.assign(world.server.faults, { page: 'forbidden', background: 'forbidden' });
    let next = '';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'sign-out') next = world.server.signIn('claude');
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), sentOuts(), world.server.isAlive(next)]).toEqual([
      'could-not-tell changed-since',
      ['page'],
      true,
    ]);
    expect(world.jar.everything().some(({ value }) => value === next)).toBe(true);
  });

  it('does not remove a sign-in that replaced the ended one', async () => {
    const { world, token } = signedIn();
    let next = '';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'deciding-probe') next = world.server.signIn('claude');
    };
    const run = await signOut(world.start(), session);
    expect([world.server.isAlive(token), world.server.isAlive(next)]).toEqual([false, true]);
    expect(['signed-out refused', 'could-not-tell replaced']).toContain(inShort(run.outcome));
    expect(world.jar.everything().some(({ cookie: { name }, value }) => name === 'sessionKey' && value === next)).toBe(
      true,
    );
  });
});

describe('two actions at once', () => {
  it.each([0, 1, 2, 3])(
    'says nothing untrue when data is removed in the middle of a sign-out (after %d arrivals)',
    async (arrivals) => {
      const { world, token } = signedIn();
      const { app, records } = world.start();
      let removing: Promise<unknown> = Promise.resolve();
      const begin = () => {
        removing = app.handlers['remove-data']({
          type: 'remove-data',
          session,
          allStores: false,
          trustedDevice: false,
        });
      };
      if (arrivals === 0) begin();
      world.server.beforeAnswer = () => void (world.server.arrivals.length === arrivals && begin());
      await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
      await removing;
      const { runs } = await records.list();
      expect(runs.every(({ phase }) => phase === 'ended')).toBe(true);
      for (const { outcome } of runs) {
        if (outcome?.kind === 'signed-out') expect(world.server.isAlive(token)).toBe(false);
        if (outcome?.kind === 'removed-here-only' && outcome.reason === 'still-works')
          expect(world.server.isAlive(token)).toBe(true);
      }
      expect(world.jar.names('0')).not.toContain('sessionKey');
    },
  );

  it('keeps no record of a private window that was closed in the middle', async () => {
    const { world } = signedIn();
    world.server.signIn('claude', { storeId: '1' });
    const { app, records } = world.start();
    let closing: Promise<void> = Promise.resolve();
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      world.jar.close('1');
      closing = app.onWindowClosed();
    };
    await app.handlers['sign-out']({
      type: 'sign-out',
      session: refOf('claude', { storeId: '1' }),
      scope: 'this-browser',
    });
    await closing;
    expect([(await records.list()).runs, world.disk.writes]).toEqual([[], []]);
  });
});
