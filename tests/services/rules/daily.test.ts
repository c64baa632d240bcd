import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { noticesOf, pass, ruled } from './ruled-browser.ts';

const atOne = { kind: 'daily', atMinute: 13 * 60 } as const;

describe('a rule for each day', () => {
  it('waits at its time of day too, and is not put off to the next day', async () => {
    const { world, app, tab, isAlive } = await ruled(atOne);
    tab.sound = true;
    await pass(world, app, 2 * HOUR);
    expect([isAlive(), await noticesOf(app)]).toMatchObject([true, [{ waitsFor: 'sound' }]]);
    tab.sound = false;
    await pass(world, app, HOUR);
    expect(isAlive()).toBe(false);
  });

  it('comes again the next day after "Not now", with nothing else to wake it', async () => {
    const { world, app, isAlive } = await ruled(atOne);
    await pass(world, app, HOUR - 30 * SECOND);
    await app.handlers['not-now']({ type: 'not-now', session: refOf('claude') });
    await pass(world, app, 23 * HOUR);
    expect(isAlive()).toBe(true);
    await pass(world, app, 2 * HOUR);
    expect(isAlive()).toBe(false);
  });

  it('waits for text that was typed before a clock was set back, as for any other', async () => {
    const { world, app, tab, isAlive } = await ruled(atOne);
    await pass(world, app, HOUR - 30 * SECOND);
    tab.unsent = true;
    world.clock.advance(31 * SECOND);
    world.clock.set(world.clock.now() - 5 * HOUR);
    await app.onWake();
    expect([isAlive(), await noticesOf(app)]).toMatchObject([true, [{ waitsFor: 'unsent-text' }]]);
  });
});
