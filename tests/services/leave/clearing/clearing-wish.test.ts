import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../../utils/core/settings/policy.ts';
import { MINUTE } from '../../../../utils/core/time.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { countDown } from '../open-browser.ts';
import { share } from '../share.ts';
import { overviewOf, toEnd } from '../to-end.ts';

const everywhere = { ...noPolicy, present: true, sharedComputer: true, remove: ['whole-browser'] } as const;

describe('the wish to clear the whole browser', () => {
  it.each([
    ['open', 'taken back'],
    ['open', 'given'],
    ['restarted', 'taken back'],
  ] as const)('is read when a planned run begins: in a browser that is %s, the wish %s', async (browser, wish) => {
    const world = createWorld();
    world.hostAccess.setEverySite('granted');
    await share(world, wish === 'taken back');
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 1 });
    await share(world, wish === 'given');
    if (browser === 'restarted') world.memory.values.clear();
    world.clock.advance(MINUTE);
    const next = world.start().app;
    await next.onWake(); // its countdown is shown
    await countDown(world, next);
    await toEnd(next);
    expect(world.browser.cleared).toBe(wish === 'given' ? 1 : 0);
  });

  it('is shown as it is now while a run counts down', async () => {
    const world = createWorld();
    await share(world, true);
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 1 });
    expect((await overviewOf(app)).leave?.clearing).toBe('wanted');
    await share(world, false);
    await app.onWake();
    expect((await overviewOf(app)).leave?.clearing).toBe('unwanted');
  });

  it('is set by the administrator for each press, whatever a screen asks', async () => {
    const world = createWorld();
    world.browser.policy = everywhere;
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
    expect((await toEnd(app)).leave?.clearing).toBe('done');
    expect(world.browser.cleared).toBe(1);
  });

  it('is ignored on a computer that is not shared', async () => {
    const world = createWorld();
    world.browser.policy = { ...everywhere, sharedComputer: false };
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' });
    expect((await toEnd(app)).leave?.clearing).toBe('unwanted');
    expect(world.browser.cleared).toBe(0);
  });
});
