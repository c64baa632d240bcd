import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../../utils/core/time.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { container } from '../../fakes/samples/stores.ts';

describe('the alarm', () => {
  it('is set for the moment when a badge changes, and not set if none will change', async () => {
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
    await world.start().app.onChange();
    expect([here, there, elsewhere].map(({ tabId }) => world.badges.get(tabId))).toEqual([
      { text: '2d', title: `Claude ${2 * DAY}` },
      null,
      null,
    ]);
  });
});
