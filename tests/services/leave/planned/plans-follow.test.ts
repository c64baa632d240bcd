import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import { type App, open } from '../open-browser.ts';
import { overviewOf } from '../to-end.ts';

const sitesOf = async (app: App) => (await overviewOf(app)).leave?.items.map(({ ref }) => ref.siteId);

describe('a planned run names what is here, and nothing else', () => {
  const openPlanned = async () => {
    const opened = await open({ atMinute: 20 * 60 });
    opened.world.server.signIn('character-ai');
    await opened.app.onChange();
    return opened;
  };

  it('also a sign-in that came since it was planned', async () => {
    const { app } = await openPlanned();
    expect(await sitesOf(app)).toEqual(['claude', 'character-ai']);
  });

  it('no site whose cookies went since, in no stored document', async () => {
    const { world, app } = await openPlanned();
    world.jar.drop(({ cookie }) => cookie.domain.endsWith('claude.ai'));
    await app.onChange();
    expect(await sitesOf(app)).toEqual(['character-ai']);
    const stored = [world.disk, world.memory].map(({ values }) => JSON.stringify(values.get('leave') ?? null));
    expect(stored.join()).not.toContain('claude');
  });

  it('and is still shown anew after a restart of the browser, although what is here has changed', async () => {
    const { world, app } = await openPlanned();
    world.clock.advance(8 * HOUR - 30_000);
    await app.onWake();
    world.memory.values.clear(); // the browser was closed in the countdown
    world.jar.drop(({ cookie }) => cookie.domain.endsWith('claude.ai'));
    const [next, pages] = [world.start().app, world.browser.leavePages];
    await next.onChange();
    await next.onWake();
    expect([await sitesOf(next), world.browser.leavePages > pages]).toEqual([['character-ai'], true]);
  });
});

describe('a run that has begun', () => {
  it('cannot be put off, although the clock was set back since', async () => {
    const { world, app } = await open({});
    await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 60 });
    const stored = JSON.stringify(world.disk.values.get('leave'));
    world.disk.values.set('leave', JSON.parse(stored.replace('"waiting"', '"signing-out"')));
    const next = world.start().app;
    expect((await next.handlers['put-off']({ type: 'put-off' })).result).toBe('nothing-to-do');
  });
});
