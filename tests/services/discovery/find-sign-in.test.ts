import { describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import { waits } from '../../../utils/core/waits.ts';
import { controlOf } from '../../core/discovery/page-of.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';

const page: PageSnapshot = {
  origin: 'https://wiki.example.org',
  path: '/start',
  controls: [],
  storage: [{ area: 'local', key: 'access_token', looks: 'signed-token', expiresAt: null }],
  asked: [],
  parts: [],
  saysSignOut: false,
};
const sid = { name: 'connect.sid', domain: 'wiki.example.org', hostOnly: true };

async function find(
  world: ReturnType<typeof createWorld>,
  address: string,
  tabId: number | null = null,
  storeId: string | null = null,
) {
  const { app } = world.start();
  const { result, extra } = await app.handlers['find-sign-in']({ type: 'find-sign-in', address, tabId, storeId });
  expect(world.server.arrivals).toEqual([]);
  return extra?.kind === 'site-proposal' ? extra.proposal : [result, extra];
}

describe('finding the sign-in of a site that is not known', () => {
  it('proposes what is sent to its host, also from its parents and under a path, and sends nothing', async () => {
    const world = createWorld();
    world.jar.put(cookie(sid), 'value');
    world.jar.put(cookie({ name: 'access_token', domain: 'example.org' }), 'value');
    world.jar.put(cookie({ ...sid, name: 'auth_token', path: '/x' }), 'value');
    world.jar.put(cookie({ name: 'id_token', domain: 'example.org', hostOnly: true }), 'value');
    world.jar.put(cookie({ name: 'user_token', domain: 'other.example.org' }), 'value');
    world.jar.put(cookie({ ...sid, name: 'jwt', storeId: container.id }), 'value');
    world.jar.put(cookie({ ...sid, name: 'auth', partition: { topLevelSite: 'https://news.example' } }), 'value');
    expect(await find(world, 'wiki.example.org')).toMatchObject({
      host: 'wiki.example.org',
      name: 'wiki.example.org',
      origins: ['https://wiki.example.org'],
      parentOrigins: ['https://example.org'],
      isHttpOnly: false,
      storeId: '0',
      tabId: null,
      known: null,
      cookies: [
        { name: 'auth_token', host: 'wiki.example.org', chosen: true },
        { name: 'access_token', host: 'example.org', chosen: true },
        { name: 'connect.sid', host: 'wiki.example.org', chosen: false },
      ],
    });
  });

  it("looks in the open tab's own store, and into its page", async () => {
    const world = createWorld();
    world.jar.put(cookie({ ...sid, storeId: container.id }), 'value');
    world.tabs.show('https://news.example/', '0');
    const { tabId } = world.tabs.show('https://wiki.example.org/start', container.id);
    world.pageLooks.pages.set(tabId, page);
    const found = await find(world, 'https://wiki.example.org/start', tabId);
    expect(found).toMatchObject({ storeId: container.id, tabId });
    expect(found).toMatchObject({ cookies: [{ kind: 'storage', name: 'access_token' }, { name: 'connect.sid' }] });
  });

  it('looks again at a page that is busy with its own start, but not for ever', async () => {
    const world = createWorld();
    const { tabId } = world.tabs.show('https://wiki.example.org/start', '0');
    expect(await find(world, 'wiki.example.org', tabId)).toMatchObject({ tabId: null, cookies: [] });
    world.clock.after(3 * waits.busyPage, () => void world.pageLooks.pages.set(tabId, page));
    const found = await find(world, 'wiki.example.org', tabId);
    expect(found).toMatchObject({ tabId, cookies: [{ kind: 'storage', name: 'access_token' }] });
  });

  it('proposes how to sign out from what stands in the page', async () => {
    const world = createWorld();
    const { tabId } = world.tabs.show('https://wiki.example.org/start', '0');
    const controls = [controlOf({ mark: { name: 'Log out' } })];
    world.pageLooks.pages.set(tabId, { ...page, controls });
    expect(await find(world, 'wiki.example.org', tabId)).toMatchObject({
      ways: [{ method: { kind: 'press', url: 'https://wiki.example.org/start' }, says: 'Log out', chosen: true }],
    });
  });

  it('finds an open tab of the address by itself, and does not use one that went elsewhere', async () => {
    const world = createWorld();
    const gone = world.tabs.show('https://news.example/', '0');
    const { tabId } = world.tabs.show('https://wiki.example.org/', container.id);
    world.pageLooks.pages.set(tabId, page);
    expect(await find(world, 'wiki.example.org', gone.tabId)).toMatchObject({ storeId: container.id, tabId });
  });

  it('looks at every tab of the address until one can be looked at', async () => {
    const world = createWorld();
    const asleep = world.tabs.show('https://wiki.example.org/', '0', { discarded: true });
    const { tabId } = world.tabs.show('https://wiki.example.org/start', '0');
    world.pageLooks.pages.set(tabId, page);
    expect(await find(world, 'wiki.example.org', asleep.tabId)).toMatchObject({ page: 'looked-at', tabId });
  });

  it.each([
    ['no-tab', 'where no tab shows it', null],
    ['not-ready', 'where its tab was put away', { discarded: true }],
    ['not-ready', 'where its tab is still loading, or frozen', { usable: false }],
  ] as const)('says %s %s', async (said, _what, tab) => {
    const world = createWorld();
    if (tab !== null) world.tabs.show('https://wiki.example.org/', '0', tab);
    expect(await find(world, 'wiki.example.org')).toMatchObject({ page: said, tabId: null });
  });

  it('says so where nothing of an address is here, and names what was rather meant', async () => {
    const world = createWorld();
    world.tabs.show('https://wiki.example.org/', '0');
    const unheardOf = async (address: string) => {
      const found = await find(world, address);
      return 'unheardOf' in found ? found.unheardOf : 'none';
    };
    expect(await unheardOf('claud.ai')).toEqual({ near: 'https://claude.ai' });
    expect(await unheardOf('wkii.example.org')).toEqual({ near: 'https://wiki.example.org' });
    expect(await unheardOf('shop.example')).toEqual({ near: null });
    expect(await unheardOf('wiki.example.org')).toBeNull();
    world.jar.put(cookie({ name: 'theme', domain: 'shop.example', hostOnly: true }), 'dark');
    expect(await unheardOf('shop.example')).toBeNull();
  });

  it('works where the page cannot be looked at', async () => {
    const world = createWorld();
    world.jar.put(cookie({ ...sid, storeId: container.id }), 'value');
    const { tabId } = world.tabs.show('https://wiki.example.org/', container.id, { discarded: true });
    expect(await find(world, 'wiki.example.org', tabId)).toMatchObject({
      storeId: container.id,
      tabId: null,
      cookies: [{ name: 'connect.sid' }],
    });
  });

  it.each([
    ['http://wiki.example.org', { isHttpOnly: true, origins: ['http://wiki.example.org'] }],
    ['wiki.example.org:8443', { origins: ['https://wiki.example.org:8443'], parentOrigins: ['https://example.org'] }],
    ['192.168.0.10', { host: '192.168.0.10', parentOrigins: [] }],
    ['http://[::1]:8080', { host: '[::1]', isHttpOnly: true, origins: ['http://[::1]:8080'], parentOrigins: [] }],
    ['intranet', { host: 'intranet', parentOrigins: [] }],
    ['bücher.example', { host: 'xn--bcher-kva.example', name: 'bücher.example (xn--bcher-kva.example)' }],
    ['www.example.org', { host: 'www.example.org', name: 'example.org' }],
    ['claude.ai', { known: { siteId: 'claude', as: 'built-in' } }],
    ['wiki.claude.ai', { known: { siteId: 'claude', as: 'beside' } }],
  ])('reads %s', async (address, expected) => {
    expect(await find(createWorld(), address)).toMatchObject(expected);
  });

  it('at a host below a built-in site proposes nothing of that site, whose sign-in would not be taken', async () => {
    const world = createWorld();
    for (const name of ['sessionKey', 'sessionKeyV3', '__ssid']) world.jar.put(cookie({ name }), 'value');
    world.jar.put(cookie({ name: 'wiki_session', domain: 'wiki.claude.ai', hostOnly: true }), 'value');
    expect(await find(world, 'wiki.claude.ai')).toMatchObject({
      known: { siteId: 'claude', as: 'beside' },
      cookies: [{ name: 'wiki_session', host: 'wiki.claude.ai', chosen: true }],
    });
  });

  it('proposes what the cookies tell where the tab is closed, or goes elsewhere, while it is looked at', async () => {
    const world = createWorld();
    world.jar.put(cookie(sid), 'value');
    const { tabId } = world.tabs.show('https://wiki.example.org/', '0');
    world.pageLooks.pages.delete(tabId); // the adapter answers nothing for a page that is not there any more
    expect(await find(world, 'wiki.example.org', tabId)).toMatchObject({
      tabId: null,
      cookies: [{ name: 'connect.sid' }],
      ways: [],
    });
  });

  it.each(['two words', 'file:///home'])('says so where "%s" is no address', async (address) => {
    expect(await find(createWorld(), address)).toEqual([
      'nothing-to-do',
      { kind: 'address-refused', fault: 'not-an-address' },
    ]);
  });

  it('says so where the browser does not let us look at the host', async () => {
    const world = createWorld();
    world.hostAccess.take('wiki.example.org');
    expect(await find(world, 'wiki.example.org')).toEqual([
      'nothing-to-do',
      { kind: 'address-refused', fault: 'not-allowed' },
    ]);
  });
});
