import { describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container, privateStore } from '../../fakes/samples/stores.ts';

const ADDRESS = 'https://wiki.example.org';
const page: PageSnapshot = {
  origin: ADDRESS,
  path: '/',
  controls: [],
  storage: [{ area: 'local', key: 'access_token', looks: 'signed-token', expiresAt: null }],
  asked: [],
  parts: [],
  saysSignOut: false,
};
const sid = { name: 'ordinary_session', domain: 'wiki.example.org', hostOnly: true };
const noStore = ['nothing-to-do', { kind: 'address-refused', fault: 'no-store' }];

/** Signed in to the wiki in the ordinary store, with its page open there. */
function atWiki() {
  const world = createWorld();
  world.jar.open(privateStore);
  world.jar.open(container);
  world.jar.put(cookie(sid), 'value');
  const { tabId } = world.tabs.show(`${ADDRESS}/`, '0');
  world.pageLooks.pages.set(tabId, page);
  return { tabId, world };
}

async function find(world: ReturnType<typeof createWorld>, storeId: string | null, tabId: number | null = null) {
  const { app } = world.start();
  const { extra, result } = await app.handlers['find-sign-in']({
    type: 'find-sign-in',
    address: ADDRESS,
    tabId,
    storeId,
  });
  return extra?.kind === 'site-proposal' ? extra.proposal : [result, extra];
}

describe('finding a sign-in in the store that is asked for', () => {
  it.each([privateStore, container])(
    'looks at the cookies of the $kind store, and at no tab of another one',
    async ({ id }) => {
      const { tabId, world } = atWiki();
      world.jar.put(cookie({ ...sid, name: 'wiki_session', storeId: id }), 'value');
      const expected = { storeId: id, tabId: null, cookies: [{ name: 'wiki_session' }] };
      expect(await find(world, id)).toMatchObject(expected);
      expect(await find(world, id, tabId)).toMatchObject(expected);
    },
  );

  it('looks into a tab of that store, also where the one that was meant is gone', async () => {
    const { tabId: ordinary, world } = atWiki();
    const { tabId } = world.tabs.show(`${ADDRESS}/start`, container.id);
    world.pageLooks.pages.set(tabId, page);
    for (const meant of [null, tabId, ordinary, 99])
      expect(await find(world, container.id, meant)).toMatchObject({ storeId: container.id, tabId });
    expect(await find(world, '0', tabId)).toMatchObject({ storeId: '0', tabId: ordinary });
  });

  it('finds nothing, and does not look elsewhere, where nobody is signed in in that store', async () => {
    expect(await find(atWiki().world, container.id)).toMatchObject({ storeId: container.id, cookies: [], ways: [] });
  });

  it.each([privateStore, container])('says that a $kind store is gone, and looks at no other', async ({ id }) => {
    const { tabId, world } = atWiki();
    world.jar.close(id);
    expect(await find(world, id, tabId)).toEqual(noStore);
  });

  it('says so too where the store cannot be read', async () => {
    const { world } = atWiki();
    world.jar.unreadable.add(container.id);
    expect(await find(world, container.id)).toEqual(noStore);
  });

  it('looks into a container that is not listed, because no tab of it is open', async () => {
    const { world } = atWiki();
    world.jar.put(cookie({ ...sid, name: 'wiki_session', storeId: container.id }), 'value');
    world.jar.hide(container.id);
    expect(await find(world, container.id)).toMatchObject({ cookies: [{ name: 'wiki_session' }] });
  });
});
