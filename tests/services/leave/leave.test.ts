import { describe, expect, it } from 'vitest';
import { otherSiteId } from '../../../utils/core/leave/other-sites.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { cookie } from '../../fakes/cookie.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { privateStore } from '../../fakes/stores.ts';
import { share } from './share.ts';
import { overviewOf, toEnd } from './to-end.ts';

type World = ReturnType<typeof createWorld>;

const claude = refOf('claude');
const character = refOf('character-ai');

describe('a leave run', () => {
  it('ends every ticked session at its site, removes what the sites left here, and touches no other', async () => {
    const world = createWorld();
    const tokens = [world.server.signIn('claude'), world.server.signIn('character-ai')];
    const other = world.server.signIn('claude', { storeId: 'firefox-container-3' });
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude, character], clearing: 'unwanted' });
    const { leave, sessions } = await toEnd(app);
    expect(leave?.items.map(({ step, outcome, cookiesLeft }) => [step, outcome?.kind, cookiesLeft])).toEqual([
      ['done', 'signed-out', 0],
      ['done', 'signed-out', 0],
    ]);
    expect(tokens.map((token) => world.server.isAlive(token))).toEqual([false, false]);
    expect(world.server.isAlive(other)).toBe(true);
    expect(sessions.map(({ ref }) => ref.storeId)).toEqual(['firefox-container-3']);
    expect(JSON.stringify(leave)).not.toContain('digest');
  });

  it('leaves a site that has no request for it to the person', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude-console');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude-console')], clearing: 'unwanted' });
    const { leave } = await toEnd(app);
    expect(leave?.items[0]).toMatchObject({ step: 'needs-you', outcome: null });
    expect(world.server.isAlive(token)).toBe(true);
  });

  it('is put away only when it has ended', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    await toEnd(app);
    const { overview } = await app.handlers['leave-done']({ type: 'leave-done' });
    expect(overview.leave).toBeNull();
    expect(JSON.stringify([...world.disk.values.values()])).not.toContain('"items":[{');
  });

  it('leaves another account alone that signed in between the end of one browser run and the next', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start(createLife(30, 'before'));
    void app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const stranger = world.server.signIn('claude');
    world.clock.advance(HOUR);
    world.memory.values.clear(); // the browser was closed
    await world.start().app.onWake();
    expect(world.server.isAlive(stranger)).toBe(true);
    expect(world.jar.names('0')).toContain('sessionKey');
  });

  /**
   * A run that ended, and the browser killed so soon that its jar is as before. What happens between the kill and the
   * next start is `meanwhile`.
   */
  async function killedAfterTheEnd(meanwhile: (world: World, token: string) => void | Promise<void> = () => undefined) {
    const world = createWorld();
    const token = world.server.signIn('claude');
    const before = [...world.jar.everything()];
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' });
    await toEnd(app);
    for (const { cookie, value } of before) world.jar.put(cookie, value);
    world.memory.values.clear();
    await meanwhile(world, token);
    const next = world.start().app;
    await next.onWake();
    return { world, app: next, token, hasCookie: () => world.jar.names('0').includes('sessionKey') };
  }

  it('removes again what a killed browser brought back, as long as the site refuses it', async () => {
    const { app, hasCookie } = await killedAfterTheEnd();
    expect(hasCookie()).toBe(false);
    const { leave, sessions } = await toEnd(app);
    expect(leave?.items[0]).toMatchObject({ step: 'done', outcome: { kind: 'signed-out' }, cookiesLeft: 0 });
    expect(sessions).toEqual([]);
  });

  it('tells the next person at a shared computer counts alone of what it looked after, and of no request', async () => {
    const { world, app, hasCookie } = await killedAfterTheEnd((world) => share(world, false));
    expect(hasCookie()).toBe(false);
    const { leave, sent, history } = await overviewOf(app);
    expect(leave).toMatchObject({ items: [], counts: { dark: 1, removed: 0, left: 0 } });
    expect([sent, history]).toEqual([[], []]);
    expect(JSON.stringify([...world.disk.values.entries(), ...world.memory.values.entries()])).not.toContain('claude');
  });

  it('looks for it once in each run of the browser', async () => {
    const { world, app } = await killedAfterTheEnd();
    const asked = world.server.arrivals.length;
    await app.onWake();
    await world.start().app.onWake();
    expect(world.server.arrivals).toHaveLength(asked);
  });

  it('leaves alone what it cannot tell to be dead: another sign-in, the same one alive again, a site that is silent', async () => {
    const other = await killedAfterTheEnd((world) => void world.server.signIn('claude'));
    const again = await killedAfterTheEnd((world, token) => void world.server.signIn('claude', { token }));
    expect(again.world.server.isAlive(again.token)).toBe(true);
    const silent = await killedAfterTheEnd((world) => {
      world.server.faults.probe['browser-probe'] = { kind: 'timeout' };
    });
    expect([other.hasCookie(), again.hasCookie(), silent.hasCookie()]).toEqual([true, true, true]);
  });

  it('keeps what belongs to private windows off the disk', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude', { storeId: '1' })], clearing: 'unwanted' });
    await toEnd(app);
    expect(JSON.stringify(world.disk.values.get('leave') ?? null)).not.toContain('claude');
    world.jar.close('1');
    await app.onWindowClosed();
    expect(JSON.stringify(world.memory.values.get('leave') ?? null)).not.toContain('claude');
  });

  it('tells the disk nothing of a run in private windows alone, and keeps nothing of it once they are closed', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    const { app } = world.start();
    const { overview } = await app.handlers.leave({
      type: 'leave',
      sessions: [refOf('claude', { storeId: '1' })],
      clearing: 'unwanted',
    });
    const kept = () => JSON.stringify([...world.disk.values.values()]);
    expect(kept()).not.toContain(overview.leave?.id);
    expect((await toEnd(app)).leave?.items).toHaveLength(1);
    await app.onWake();
    expect(kept()).not.toContain(overview.leave?.id);
    world.jar.close('1');
    await app.onWindowClosed();
    expect((await overviewOf(app)).leave).toBeNull();
  });

  it('keeps the rest of a run when a private window is closed, and what was planned for later', async () => {
    const world = createWorld();
    await share(world, false);
    const inPrivate = refOf('claude', { storeId: '1' });
    world.server.signIn('claude', { storeId: '1' });
    const { app } = world.start();
    await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 30 });
    world.jar.close('1');
    await app.onWindowClosed();
    expect((await overviewOf(app)).leave).toMatchObject({ because: 'later', items: [] });
    world.jar.open(privateStore);
    world.server.signIn('claude', { storeId: '1' });
    world.server.signIn('character-ai');
    await app.handlers.leave({ type: 'leave', sessions: [character, inPrivate], clearing: 'unwanted' });
    await toEnd(app);
    world.jar.close('1');
    await app.onWindowClosed();
    expect((await overviewOf(app)).leave?.items.map(({ ref }) => ref)).toEqual([character]);
  });

  it('takes only what is here now, and what the policy lets be seen', async () => {
    const world = createWorld();
    world.hostAccess.setEverySite('granted');
    const barred = world.server.signIn('character-ai');
    world.server.signIn('claude');
    world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: true }), 'a0123456789abcdef');
    world.browser.policy = { ...world.browser.policy, present: true, sites: ['claude'] };
    const { app } = world.start();
    await app.handlers.leave({
      type: 'leave',
      sessions: [character, claude, refOf(otherSiteId('town.example'))],
      clearing: 'unwanted',
    });
    expect((await toEnd(app)).leave?.items.map(({ ref }) => ref)).toEqual([claude]);
    expect(world.server.isAlive(barred)).toBe(true);
    expect(world.jar.everything().map(({ cookie: { domain } }) => domain)).toContain('town.example');
  });

  it('shows what became of a private window, whose popup may have gone with a tab, and of no other', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    world.server.signIn('character-ai');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [character], clearing: 'unwanted' });
    await toEnd(app);
    await app.handlers['leave-done']({ type: 'leave-done' });
    expect(world.browser.outcomesShown).toBe(0);
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude', { storeId: '1' })], clearing: 'unwanted' });
    await toEnd(app);
    for (let turn = 0; turn < 50 && world.browser.outcomesShown === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 0));
    expect(world.browser.outcomesShown).toBe(1);
  });

  it('removes nothing of a sign-in that stands there when the removal is taken up again, where nobody can tell it from the old one', async () => {
    const world = createWorld();
    const stranger = world.server.signIn('claude', { token: 'short' }); // too plain to be digested
    const item = {
      ref: claude,
      digest: null,
      step: 'removing',
      outcome: { kind: 'signed-out', oldSignIn: 'refused', untried: [] },
      cookiesLeft: 0,
      tabsLeft: [],
    };
    const at = world.clock.now();
    world.disk.values.set('leave', {
      version: 1,
      data: {
        id: 'a',
        because: 'press',
        beginsAt: at,
        putOff: 0,
        startedAt: at,
        endedAt: null,
        items: [item],
        counts: null,
      },
    });
    await world.start().app.onWake();
    expect(world.server.isAlive(stranger)).toBe(true);
    expect(world.jar.names('0')).toContain('sessionKey');
  });
});
