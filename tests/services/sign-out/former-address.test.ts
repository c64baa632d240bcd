import { expect, it } from 'vitest';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { FORMER, formerCookie } from '../../fakes/samples/former-address.ts';
import { run } from '../../fakes/samples/run.ts';

const ref = refOf('claude-console');

/** The browser stopped Lights Out before the site was asked about a sign-in; since then the former host is hidden. */
async function resume(world: World, askedHosts: readonly string[] | null) {
  const begun = run({ ref, digest: 'abcd1234', ...(askedHosts === null ? {} : { askedHosts }) });
  world.disk.values.set('runs', { version: 1, data: [begun] });
  world.hostAccess.take(FORMER);
  const { app } = world.start();
  await app.onWake();
  const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
  return overview.history.map(({ outcome }) => outcome);
}

it('A sign-out of a sign-in at a former address does not call it gone when access to that host is given back', async () => {
  const world = createWorld();
  world.jar.put(formerCookie, 'secret');
  expect(await resume(world, [FORMER])).toMatchObject([{ kind: 'could-not-tell', reason: 'access-missing' }]);
});

it('A sign-out of one at the present address finds it gone, though the former host was never allowed', async () => {
  expect(await resume(createWorld(), null)).toMatchObject([{ kind: 'could-not-tell', reason: 'interrupted' }]);
});

it('A sign-out writes down at which of such hosts the sign-in stands', async () => {
  const world = createWorld();
  world.jar.put(formerCookie, 'secret');
  const { overview } = await world.start().app.handlers['sign-out']({
    type: 'sign-out',
    session: ref,
    scope: 'this-browser',
  });
  expect(overview.runs).toMatchObject([{ askedHosts: [FORMER] }]);
});

it('A sign-out that is pressed when its sign-in has just become hidden does not call it gone', async () => {
  const world = createWorld();
  world.jar.put(formerCookie, 'secret');
  world.hostAccess.take(FORMER);
  const pressed = { type: 'sign-out', session: ref, scope: 'this-browser' } as const;
  const { outcome } = await world.start().app.handlers['sign-out'](pressed);
  expect(outcome).toMatchObject({ kind: 'could-not-tell', reason: 'access-missing' });
});
