import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { noticesOf, pass, ruled } from './ruled-browser.ts';

const noLook = { kind: 'no-look', minutes: 10 } as const;
const lastTab = { kind: 'last-tab' } as const;

describe('a rule for no look', () => {
  it('is the only one for which another tab in front wakes the background', async () => {
    const { world, app } = await ruled(lastTab);
    await app.onChange();
    expect(world.browser.lookWatch).toBe('off');
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    const rules = { claude: noLook };
    await app.handlers['save-settings']({
      type: 'save-settings',
      from: overview.settings,
      to: { ...overview.settings, rules },
    });
    expect(world.browser.lookWatch).toBe('on');
  });

  it('hears of another tab in front', async () => {
    const { world, app, tab, isAlive } = await ruled(noLook);
    tab.inFront = false;
    await app.onLooked();
    await pass(world, app, 10 * MINUTE);
    expect((await noticesOf(app)).length).toBe(1);
    tab.inFront = true;
    await app.onLooked();
    await pass(world, app, HOUR);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
  });
});
