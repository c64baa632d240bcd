import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { saveSettings } from '../../save-settings.ts';
import { createComputer, following } from '../two-computers.ts';

describe('a background that dies in the middle', () => {
  it("ends, at whichever step, with the change in the browser's sync after the next wake-up", async () => {
    for (let diesAt = 1; diesAt < 40; diesAt += 1) {
      const world = createWorld();
      await createComputer(world).save(following);
      const life = createLife(diesAt, diesAt % 2 === 0 ? 'before' : 'after');
      const { handlers } = world.start(life).app;
      await Promise.race([life.died, saveSettings(handlers, { ...following, badge: false })]);
      const next = createComputer(world);
      await next.app.onWake();
      expect(next.synced()?.data.preferences.badge, `after call ${diesAt}`).toBe((await next.settings()).badge);
    }
  });
});
