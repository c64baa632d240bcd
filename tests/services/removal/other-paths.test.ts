import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
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
    expect(await plan(world, here)).toMatchObject({ plan: { cookies: 2 } });
    await remove(world, here);
    expect(left(world)).toEqual([]);
  });
});
