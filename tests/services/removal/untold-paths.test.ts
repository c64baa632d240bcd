import { expect, it } from 'vitest';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { overviewOf, toEnd } from '../leave/to-end.ts';
import { plan, remove } from './press-removal.ts';

const HOST = 'apps.example';
const here = refOf(`own:${HOST}`);

/** A site whose cookie may stand at any path: the one that it was seen at could be a name. */
const anyPath = (url: string | null): SiteDefinition =>
  toOwnDefinition({
    ...wikiDraft,
    origin: `https://${HOST}`,
    registrableDomain: HOST,
    cookies: [{ name: 'sid', host: HOST }],
    storage: [],
    way: url === null ? null : { kind: 'navigate', scope: 'this-browser', url, userMustConfirm: false, grade: 'B' },
  });

function createHost(site: SiteDefinition, paths: readonly string[]) {
  const world = createWorld({ sites: [site] });
  for (const path of paths)
    world.jar.put(cookie({ name: 'sid', path, domain: HOST, hostOnly: true }), `a0123456789abcdef${path}`);
  return world;
}
const left = (world: ReturnType<typeof createHost>) =>
  world.jar
    .everything()
    .map(({ cookie: { path } }) => path)
    .sort();
const leaving = async (world: ReturnType<typeof createHost>) => {
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [here], clearing: 'unwanted' });
  await toEnd(app);
  return app;
};
const atKontor = anyPath(`https://${HOST}/kontor/logout`);
const nowhere = anyPath(null);

it('takes of sign-ins under one name the one that is nearest to its own sign-out', async () => {
  const world = createHost(atKontor, ['/', '/kontor', '/store']);
  expect(await plan(world, here)).toMatchObject({ plan: { cookies: 1 } });
  const { outcome, extra } = await remove(world, here);
  expect(outcome).toMatchObject({ kind: 'removed-here-only', removedCookies: 1, remainingCookies: 0 });
  expect(extra).toMatchObject({ report: { left: { cookies: 0 } } });
  expect(left(world)).toEqual(['/', '/store']);
});

it('takes none, and says so, where nothing tells which of them is its own', async () => {
  const world = createHost(nowhere, ['/kontor', '/store']);
  expect(await plan(world, here)).toMatchObject({ plan: { cookies: 0 } });
  expect((await remove(world, here)).outcome).toMatchObject({ kind: 'could-not-tell', reason: 'two-sign-ins' });
  expect(left(world)).toEqual(['/kontor', '/store']);
});

it('takes none in a leave run either, which does not call it gone', async () => {
  const world = createHost(nowhere, ['/kontor', '/store']);
  const app = await leaving(world);
  expect(left(world)).toEqual(['/kontor', '/store']);
  expect((await overviewOf(app)).sessions).toHaveLength(1);
});

it('takes the only one wherever it stands', async () => {
  const world = createHost(nowhere, ['/kontor']);
  expect(await remove(world, here)).toMatchObject({ outcome: { removedCookies: 1, remainingCookies: 0 } });
  expect(left(world)).toEqual([]);
});
