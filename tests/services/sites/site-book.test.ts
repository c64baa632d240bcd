import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import type { Command, CommandOf, Handlers } from '../../../utils/messages/protocol.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { connect } from '../../fakes/loopback.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const id = 'own:wiki.example.org';
const wikiCookie = cookie({ name: 'wiki_session', domain: 'wiki.example.org' });

/** A browser that is signed in at the wiki, with a worker that has added it. */
async function added(world: World = createWorld()) {
  world.hostAccess.setEverySite('granted');
  world.jar.put(wikiCookie, 'secret');
  const worker = world.start();
  await worker.app.handlers['save-site']({ type: 'save-site', draft: wikiDraft });
  return { world, ...worker };
}
const overviewOf = async (handlers: Handlers) => (await handlers['get-overview']({ type: 'get-overview' })).overview;
const send = <T extends Command['type']>(handlers: Handlers, command: CommandOf<T> & { type: T }) =>
  handlers[command.type](command);

describe('a site that the user adds', () => {
  it('is shown like a built-in one: its sign-in, its switch, and no longer as an unknown site', async () => {
    const world = createWorld();
    world.hostAccess.setEverySite('granted');
    world.jar.put(wikiCookie, 'secret');
    const { app } = world.start();
    expect((await overviewOf(app.handlers)).otherSites.map(({ ref }) => ref.siteId)).toEqual([
      'other:wiki.example.org',
    ]);
    await send(app.handlers, { type: 'save-site', draft: wikiDraft });
    const overview = await overviewOf(app.handlers);
    expect(overview.otherSites).toEqual([]);
    expect(overview.sessions.map(({ ref, siteName }) => [ref.siteId, siteName])).toEqual([[id, 'Company wiki']]);
    expect(overview.sites.at(-1)).toMatchObject({ id, enabled: true, access: 'granted' });
  });

  it('is known to a worker that is woken by its cookie, and to the first command of a screen', async () => {
    const { world } = await added();
    const { app } = world.start();
    await app.onCookie(wikiCookie, 'set');
    expect((await overviewOf(app.handlers)).sessions.map(({ ref }) => ref.siteId)).toEqual([id]);
    const reply = await connect(world, world.start().app).client.send({ type: 'get-overview' });
    expect(JSON.stringify(reply)).toContain(id);
  });

  it('is read once at a start, however many wait for it', async () => {
    const { world } = await added();
    const read: string[] = [];
    const { disk } = world;
    const { get } = disk;
    disk.get = async (key) => {
      if (key === 'own-sites') read.push(key);
      return get(key);
    };
    const { app } = world.start();
    const ready = () => app.ready({ type: 'get-overview' });
    const first = ready();
    await Promise.resolve();
    await Promise.all([first, ready(), app.onCookie(wikiCookie, 'set'), ready()]);
    expect(read).toEqual(['own-sites']);
    disk.get = get;
  });

  it('is not waited for where the popup opens at a built-in site', async () => {
    const { world } = await added();
    world.server.signIn('claude');
    const { get } = world.disk;
    world.disk.get = (key) => (key === 'own-sites' ? new Promise(() => {}) : get(key));
    const { client } = connect(world, world.start().app);
    const reply = await client.send({ type: 'look-here', host: 'claude.ai', storeId: '0' });
    expect(reply).toMatchObject({ ok: true, overview: { sight: 'one-site', sessions: [{ ref: refOf('claude') }] } });
    world.disk.get = get;
  });

  it('is known where the popup opens at it first', async () => {
    const { world } = await added();
    const { client } = connect(world, world.start().app);
    const reply = await client.send({ type: 'look-here', host: 'wiki.example.org', storeId: '0' });
    expect(reply).toMatchObject({ ok: true, overview: { sight: 'one-site', sessions: [{ ref: { siteId: id } }] } });
  });

  it('is known once the storage can be read again', async () => {
    const { world } = await added();
    world.disk.turnOff();
    const { app } = world.start();
    await app.onChange();
    expect((await overviewOf(app.handlers)).sites.map((site) => site.id)).not.toContain(id);
    world.disk.turnOn();
    await app.onChange();
    expect((await overviewOf(app.handlers)).sites.map((site) => site.id)).toContain(id);
  });

  it('is turned off where an administrator has named the only sites', async () => {
    const { world } = await added();
    world.browser.policy = { ...noPolicy, present: true, sites: ['claude'] };
    const { app } = world.start();
    await app.onChange();
    const overview = await overviewOf(app.handlers);
    expect(overview.sites.at(-1)).toMatchObject({ id, enabled: false });
    expect(overview.sessions).toEqual([]);
  });
});

describe('a site that the user removes', () => {
  it('takes along all that is kept about it', async () => {
    const { world, app } = await added();
    const { handlers } = app;
    await send(handlers, { type: 'sign-out', session: refOf(id), scope: 'this-browser' });
    expect(JSON.stringify([...world.disk.values])).toContain(id);
    await send(handlers, { type: 'remove-site', siteId: id });
    expect(JSON.stringify([...world.disk.values])).not.toContain(id);
    expect((await overviewOf(handlers)).sites.map((site) => site.id)).not.toContain(id);
  });
});
