import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { run } from '../../fakes/samples/run.ts';
import { container } from '../../fakes/samples/stores.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { overviewOf, toEnd } from '../leave/to-end.ts';
import { plan, remove } from './press-removal.ts';

const HOST = 'sso.example';
const staff = toOwnDefinition({
  ...wikiDraft,
  origin: `https://${HOST}`,
  registrableDomain: HOST,
  name: 'Staff',
  cookies: [{ name: 'KEYCLOAK_IDENTITY', host: HOST, paths: ['/realms/staff/'] }],
  storage: [],
  way: {
    kind: 'navigate',
    scope: 'this-browser',
    url: `https://${HOST}/realms/staff/logout`,
    userMustConfirm: false,
    grade: 'B',
  },
});
const at = (name: string, path: string, change: Partial<Cookie> = {}) =>
  cookie({ name, path, domain: HOST, hostOnly: true, ...change });
const ours = [at('KEYCLOAK_IDENTITY', '/realms/staff/'), at('AUTH_SESSION_ID', '/realms/staff/')];
const theirs = [at('KEYCLOAK_IDENTITY', '/realms/guests/'), at('AUTH_SESSION_ID', '/realms/guests/')];

function createHost(cookies: readonly Cookie[]) {
  const world = createWorld({ sites: [staff] });
  for (const one of cookies) world.jar.put(one, 'a0123456789abcdef0123');
  return world;
}

const here = refOf(`own:${HOST}`);
const inContainer = (cookies: readonly Cookie[]) => cookies.map((one) => ({ ...one, storeId: container.id }));
const left = (world: ReturnType<typeof createHost>) =>
  world.jar
    .everything()
    .map(({ cookie: { name, path } }) => `${name} ${path}`)
    .sort();
const guests = ['AUTH_SESSION_ID /realms/guests/', 'KEYCLOAK_IDENTITY /realms/guests/'];

describe('a site beside another application that has a cookie of the same name at another path of the host', () => {
  it('is removed without what belongs to the other, and counted so', async () => {
    const world = createHost([...ours, ...theirs, at('theme', '/')]);
    expect(await plan(world, here)).toMatchObject({ plan: { cookies: 3 } });
    const { outcome, extra } = await remove(world, here);
    expect(outcome).toMatchObject({ removedCookies: 3, remainingCookies: 0 });
    expect(extra).toMatchObject({ report: { left: { cookies: 0 } } });
    expect(left(world)).toEqual(guests);
  });

  it('is removed so from every store, as the row that was pressed says', async () => {
    const world = createHost([...ours, ...theirs, ...inContainer([...theirs, at('theme', '/')])]);
    await remove(world, here, { allStores: true });
    expect(left(world)).toEqual([...guests, ...guests].sort());
  });

  it('is removed so from a store that has its sign-in, though the row that was pressed has none', async () => {
    const world = createHost([...theirs, ...inContainer([...ours, ...theirs])]);
    await remove(world, here, { allStores: true, places: 'every' });
    expect(left(world)).toEqual(guests);
  });

  it('is removed so by the worker that takes up an interrupted removal', async () => {
    const world = createHost([...ours, ...theirs, ...inContainer([...theirs, at('theme', '/')])]);
    const { remove: really } = world.jar;
    await new Promise<void>((stopped) => {
      world.jar.remove = () => {
        stopped();
        return new Promise(() => {}); // the worker is stopped here
      };
      void remove(world, here, { allStores: true });
    });
    world.jar.remove = really;
    await world.start().app.onWake();
    expect(left(world)).toEqual([...guests, ...guests].sort());
  });

  it('is spared by a removal that an earlier version began without writing that down', async () => {
    const world = createHost(theirs);
    const removal = { trustedDevice: false, hadSession: false, foundSignIn: false, cookies: 2 };
    world.disk.values.set('runs', { version: 1, data: [{ ...run({ ref: here, phase: 'removing' }), removal }] });
    await world.start().app.onWake();
    expect(left(world)).toEqual(guests);
  });

  it('takes nothing of the other in a leave run, which then names it as a sign-in that may be left', async () => {
    const world = createHost([...ours, ...theirs]);
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [here], clearing: 'unwanted' });
    await toEnd(app);
    expect(left(world)).toEqual(guests);
    const { unaccounted } = await overviewOf(app);
    expect(unaccounted).toMatchObject([{ ref: here, cookieNames: ['AUTH_SESSION_ID', 'KEYCLOAK_IDENTITY'] }]);
  });

  it('is not signed in by the cookie of the other', async () => {
    const world = createHost(theirs);
    expect((await overviewOf(world.start().app)).sessions).toEqual([]);
  });

  it('lets the data of the whole host be removed where its own sign-in is not here', async () => {
    const world = createHost(theirs);
    expect(await plan(world, here)).toMatchObject({ plan: { cookies: 2, places: 'every' } });
    await remove(world, here, { places: 'every' });
    expect(left(world)).toEqual([]);
  });

  it('is spared where its own sign-in ended between what was counted and the press', async () => {
    const world = createHost([...ours, ...theirs]);
    expect(await plan(world, here)).toMatchObject({ plan: { cookies: 2, places: 'own' } });
    world.jar.drop(({ cookie: { path } }) => path === '/realms/staff/');
    await remove(world, here, { places: 'own' });
    expect(left(world)).toEqual(guests);
  });

  it('is spared where its own sign-in began between them', async () => {
    const world = createHost(theirs);
    expect(await plan(world, here)).toMatchObject({ plan: { places: 'every' } });
    for (const one of ours) world.jar.put(one, 'b0123456789abcdef0123');
    await remove(world, here, { places: 'every' });
    expect(left(world)).toEqual(guests);
  });

  it('is spared by a press that says nothing of what was shown', async () => {
    const world = createHost(theirs);
    await remove(world, here);
    expect(left(world)).toEqual(guests);
  });
});
