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

  it('leaves a sign-in alone that overwrote the one it waited for, and ends that at its own time', async () => {
    const { world, app, tab } = await ruled(atOne);
    tab.unsent = true;
    await pass(world, app, 2 * HOUR);
    expect(await noticesOf(app)).toMatchObject([{ waitsFor: 'unsent-text' }]);
    const newer = world.server.signIn('claude'); // the page never showed nobody signed in
    tab.unsent = false;
    await app.onChange();
    expect(await noticesOf(app)).toEqual([]);
    await pass(world, app, 22 * HOUR);
    expect(world.server.isAlive(newer)).toBe(true);
    await pass(world, app, 2 * HOUR);
    expect(world.server.isAlive(newer)).toBe(false);
  });

  it('does the same within the minute of its notice', async () => {
    const { world, app } = await ruled(atOne);
    await pass(world, app, HOUR - 30 * SECOND);
    const newer = world.server.signIn('claude');
    await app.onChange();
    expect(await noticesOf(app)).toEqual([]);
    await pass(world, app, 22 * HOUR);
    expect(world.server.isAlive(newer)).toBe(true);
  });

  it('takes what the open page renewed before that time for the same sign-in', async () => {
    const { world, app } = await ruled(atOne);
    await pass(world, app, HOUR / 2);
    const renewed = world.server.signIn('claude');
    await app.onChange();
    await pass(world, app, HOUR);
    expect(world.server.isAlive(renewed)).toBe(false);
  });
});
