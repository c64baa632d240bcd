import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/samples/stores.ts';
import { getOverview } from './ask-for-overview.ts';

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

  it("says when a store's cookies cannot be read, and shows the cookies of the others", async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.jar.unreadable.add(container.id);
    const shown = await getOverview(world.start());
    expect([shown.notices, shown.sessions.length]).toEqual([['cookies-unreadable'], 1]);
  });

  it('says that access is missing, or unknown', async () => {
    const world = createWorld();
    world.hostAccess.take('character.ai');
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

  it('reads a site without the host that is asked for by itself, and names that host', async () => {
    const world = createWorld();
    const missing = async () =>
      (await getOverview(world.start())).sites.flatMap(({ access, missingHosts }) =>
        missingHosts.map(({ host, serves }) => `${access} ${host} ${serves}`),
      );
    expect(await missing()).toEqual([]);
    for (const host of ['plus.character.ai', 'console.anthropic.com']) world.hostAccess.take(host);
    expect(await missing()).toEqual([
      'granted plus.character.ai checking',
      'granted console.anthropic.com former-address',
    ]);
    world.hostAccess.becomeUnknown();
    expect(await missing()).toEqual([]);
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
      await worker.app.onChange();
    }
    expect(world.server.arrivals).toEqual([]);
  });
});
