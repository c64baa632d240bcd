import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, HOUR, SECOND } from '../../../utils/core/time.ts';
import { cookie } from '../../fakes/cookie.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { run } from '../../fakes/run.ts';
import { container } from '../../fakes/stores.ts';

const getOverview = async ({ app }: ReturnType<ReturnType<typeof createWorld>['start']>) =>
  (await app.handlers['get-overview']({ type: 'get-overview' })).overview;

describe('reading the overview', () => {
  it.each([
    ['settings-unreadable', 'disk', 'settings', 'ruin'],
    ['settings-newer', 'disk', 'settings', { version: 9, data: {} }],
    ['records-unreadable', 'disk', 'runs', { version: 1, data: [{ id: 7 }] }],
    ['records-newer', 'disk', 'runs', { version: 9, data: [] }],
  ] as const)('says "%s", shows the rest, and writes nothing', async (notice, area, key, stored) => {
    const world = createWorld();
    world.server.signIn('claude');
    world[area].values.set(key, stored);
    const shown = await getOverview(world.start());
    expect(shown.notices).toEqual([notice]);
    expect(shown.sessions).toHaveLength(1);
    expect([world.disk.writes, world.memory.writes]).toEqual([[], []]);
  });

  it("says when a store's cookies cannot be read, and shows those of the others", async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.unreadable.add(container.id);
    const shown = await getOverview(world.start());
    expect([shown.notices, shown.sessions.length]).toEqual([['cookies-unreadable'], 1]);
  });

  it('says that access is missing, and that it cannot tell', async () => {
    const world = createWorld();
    world.hostAccess.take('plus.character.ai');
    expect((await getOverview(world.start())).sites.map(({ id, access }) => `${id} ${access}`)).toEqual([
      'character-ai missing',
      'claude granted',
      'claude-console granted',
    ]);
    world.hostAccess.becomeUnknown();
    expect((await getOverview(world.start())).sites.map(({ access }) => access)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('never sends a request, however often it is read, and on no wake or alarm without a run', async () => {
    const world = createWorld();
    for (const site of ['claude', 'claude-console', 'character-ai']) world.server.signIn(site);
    world.tabs.show('https://claude.ai/', '0');
    const worker = world.start();
    for (let hour = 0; hour < 24; hour += 1) {
      world.clock.advance(HOUR);
      await getOverview(worker);
      await worker.app.onWake();
      await worker.app.onTabShown();
    }
    expect(world.server.arrivals).toEqual([]);
  });
});

describe('waking up', () => {
  it('sweeps left-over header rules at every wake, also while a sign-out runs: the adapter knows its own', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const worker = world.start();
    await worker.app.onWake();
    expect(worker.requests.sweeps()).toBe(1);
    const pressed = worker.app.handlers['sign-out']({
      type: 'sign-out',
      session: refOf('claude'),
      scope: 'this-browser',
    });
    await worker.app.onWake();
    expect(worker.requests.sweeps()).toBe(2);
    await pressed;
  });

  it('drops a run for a site that was removed from the list, and finishes the others', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const digest = await world
      .start()
      .credentials.digest(refOf('claude'), world.sites.find(({ id }) => id === 'claude') ?? fail());
    world.disk.values.set('runs', {
      version: 1,
      data: [run({ id: 'a', ref: refOf('gone') }), run({ id: 'b', digest })],
    });
    const worker = world.start();
    await worker.app.onWake();
    expect(world.bugs).toEqual([]);
    expect((await worker.records.list()).runs).toEqual([expect.objectContaining({ id: 'b', phase: 'ended' })]);
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('finishes every interrupted run of one session, not only the first', async () => {
    const world = createWorld();
    world.disk.values.set('runs', { version: 1, data: [run({ id: 'a' }), run({ id: 'b' })] });
    const worker = world.start();
    await worker.app.onWake();
    await worker.app.onWake();
    expect((await worker.records.list()).runs.map(({ phase }) => phase)).toEqual(['ended', 'ended']);
  });
});

describe('the alarm', () => {
  it('is set for the moment at which a badge changes, and for nothing when nothing will', async () => {
    const world = createWorld();
    await world.start().app.onChange();
    expect(world.browser.alarmAt).toBeNull();
    world.server.signIn('claude');
    await world.start().app.onChange();
    expect(world.browser.alarmAt).toBe(NOON + 25 * DAY + SECOND);
  });

  it('has updated the badge each time it rings', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const tab = world.tabs.show('https://claude.ai/', '0');
    const { app } = world.start();
    const texts: (string | undefined)[] = [];
    await app.onChange();
    for (let ring = 0; ring < 30; ring += 1) {
      if (world.browser.alarmAt === null) break;
      world.clock.set(world.browser.alarmAt);
      await app.onWake();
      texts.push(world.badges.get(tab.tabId)?.text);
    }
    expect(texts.slice(0, 5)).toEqual(['2d', '1d', '23h', '22h', '21h']);
  });
});

describe('the badge', () => {
  it("shows the time left in the tab's own cookie store, in words too, and is empty elsewhere", async () => {
    const world = createWorld();
    world.jar.put(cookie({ expiresAt: NOON + 2 * DAY }), 'x');
    world.jar.put(cookie({ storeId: container.id }), 'y');
    const [here, there, elsewhere] = [
      world.tabs.show('https://claude.ai/', '0'),
      world.tabs.show('https://claude.ai/', container.id),
      world.tabs.show('https://news.example/', '0'),
    ];
    await world.start().app.onTabShown();
    expect([here, there, elsewhere].map(({ tabId }) => world.badges.get(tabId))).toEqual([
      { text: '2d', title: `Claude ${2 * DAY}` },
      null,
      null,
    ]);
  });
});

describe('what is kept', () => {
  it('learns the length of a sign-in when it is set, without the moment, and not from every second of difference', async () => {
    const world = createWorld();
    const { app } = world.start();
    await app.onCookie(cookie({ expiresAt: NOON + 7 * DAY }), 'set');
    await app.onCookie(cookie({ expiresAt: NOON + 7 * DAY + 50 * SECOND }), 'set');
    await app.onCookie(cookie({ name: 'theme' }), 'set');
    expect(world.disk.values.get('learned-lengths')).toEqual({ version: 1, data: { claude: 7 * DAY } });
    expect(world.disk.writes).toEqual(['learned-lengths']);
  });

  it('learns nothing from private windows', async () => {
    const world = createWorld();
    for (const storeId of ['1', 'firefox-private']) await world.start().app.onCookie(cookie({ storeId }), 'set');
    expect([world.disk.writes, world.memory.writes]).toEqual([[], []]);
  });

  it('shows a learned length beside the documented one', async () => {
    const world = createWorld();
    world.jar.put(cookie({ expiresAt: NOON + 6 * DAY }), 'x');
    const worker = world.start();
    await worker.app.onCookie(cookie({ expiresAt: NOON + 7 * DAY }), 'set');
    expect((await getOverview(worker)).sessions[0]?.lifetime).toMatchObject({
      differs: { documentedMs: 28 * DAY, learnedMs: 7 * DAY },
    });
  });

  it('lists every request with its answer and without its query, newest first, in memory only', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    const worker = world.start();
    await worker.app.handlers['sign-out']({ type: 'sign-out', session: refOf('character-ai'), scope: 'this-browser' });
    const { sent } = await getOverview(worker);
    expect(sent.map(({ why, method, address, answer }) => [why, method, address, answer])).toEqual([
      ['deciding-probe', 'GET', 'https://plus.character.ai/chat/user/', { kind: 'status', status: 401 }],
      ['sign-out', 'POST', 'https://character.ai/api/trpc/auth.logout', { kind: 'status', status: 200 }],
      ['control-probe', 'GET', 'https://plus.character.ai/chat/user/', { kind: 'status', status: 200 }],
    ]);
    expect(world.disk.values.has('sent')).toBe(false);
  });

  it('keeps nothing of a private window once the last one is closed', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    world.server.signIn('claude');
    const worker = world.start();
    for (const storeId of ['0', '1'])
      await worker.app.handlers['sign-out']({
        type: 'sign-out',
        session: refOf('claude', { storeId }),
        scope: 'this-browser',
      });
    await worker.app.onWindowClosed();
    expect((await getOverview(worker)).sent.filter(({ storeId }) => storeId === '1')).toHaveLength(3);
    world.jar.close('1');
    await worker.app.onWindowClosed();
    const shown = await getOverview(worker);
    expect([shown.sent.map(({ storeId }) => storeId), shown.runs.map(({ ref }) => ref.storeId)]).toEqual([
      ['0', '0', '0'],
      ['0'],
    ]);
    expect(JSON.stringify([...world.disk.values, ...world.memory.values])).not.toMatch(/"storeId":"1"/);
  });

  it('says whether settings were saved', async () => {
    const world = createWorld();
    const { app } = world.start();
    const settings = { ...defaultSettings, sitesOff: ['claude'] };
    expect(await app.handlers['save-settings']({ type: 'save-settings', settings })).toMatchObject({
      result: 'saved',
      overview: { settings },
    });
    world.disk.values.set('settings', { version: 9, data: 'later' });
    expect(await app.handlers['save-settings']({ type: 'save-settings', settings })).toMatchObject({
      result: 'not-saved',
    });
    expect(world.disk.values.get('settings')).toEqual({ version: 9, data: 'later' });
  });
});

function fail(): never {
  throw new Error('The site is missing');
}
