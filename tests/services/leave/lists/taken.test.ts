import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createRunningBrowser } from '../../journal/recording.ts';
import { overviewOf, toEnd } from '../to-end.ts';
import { leaveWith, noteLent, stays, visited } from './visited.ts';

describe('a leave run that takes sites out of the history', () => {
  it('takes exactly the addresses of the ticked sites since the sign-in, counts them, and gives the access back', async () => {
    const world = await visited();
    const { app } = world.start();
    const { closed } = world.lists;
    const at = world.clock.now();
    closed.push({ address: 'https://claude.ai/chat/1', at }, { address: 'https://claude.ai/old', at: 1 });
    closed.push({ address: 'https://notclaude.ai/', at });
    await app.handlers['note-lent'](noteLent);
    await app.handlers.leave(leaveWith('since-sign-in'));
    const { leave: run } = await toEnd(app);
    expect(world.lists.history.ids()).toEqual(stays);
    expect(run?.lists).toEqual({
      history: { kind: 'done', taken: 2, stayed: 2, left: 0 },
      downloads: null,
      sites: [],
      closedTabs: 1,
      untimed: 0,
    });
    expect(closed.map(({ address }) => address)).toEqual(['https://claude.ai/old', 'https://notclaude.ai/']);
    expect([...world.lists.held]).toEqual([]);
  });

  it('takes the page that the sign-in led to: it opened before the jar was looked at', async () => {
    const browser = await createRunningBrowser();
    const { world } = browser;
    const { clock, jar, lists, server } = world;
    lists.history.visit('https://claude.ai/login', clock.now());
    clock.advance(MINUTE);
    server.signIn('claude');
    for (const { cookie } of jar.everything()) await browser.app().onCookie(cookie, 'set');
    clock.advance(SECOND / 10);
    lists.history.visit('https://claude.ai/new', clock.now());
    clock.advance(2 * SECOND);
    for (const { cookie } of jar.everything()) await browser.app().onCookie(cookie, 'overwrite');
    for (const { cookie } of jar.everything()) await browser.app().onCookie(cookie, 'set');
    await browser.pass(SECOND);
    lists.held.add('history');
    await browser.app().handlers.leave(leaveWith('since-sign-in'));
    const { leave: run } = await toEnd(browser.app());
    expect(lists.history.ids()).toEqual(['https://claude.ai/login']);
    expect(run?.lists?.history).toEqual({ kind: 'done', taken: 1, stayed: 1, left: 0 });
  });

  it('takes them all where that was chosen', async () => {
    const world = await visited();
    const { app } = world.start();
    await app.handlers.leave(leaveWith('all'));
    expect((await toEnd(app)).leave?.lists?.history).toEqual({ kind: 'done', taken: 4, stayed: 0, left: 0 });
    expect(world.lists.history.ids()).toEqual(stays.slice(2));
  });

  it('keeps an access that was held before', async () => {
    const world = await visited();
    const { app } = world.start();
    await app.handlers['note-lent']({ ...noteLent, state: 'asking' });
    await app.handlers.leave(leaveWith('all'));
    await toEnd(app);
    expect([...world.lists.held]).toEqual(['history']);
  });

  it('gives back what was lent to a popup that died while the browser asked', async () => {
    const world = await visited();
    world.lists.held.delete('history');
    const { app } = world.start();
    await app.handlers['note-lent']({ ...noteLent, state: 'asking' });
    world.lists.held.add('history');
    world.clock.advance(5 * MINUTE);
    await world.start().app.onWake();
    expect([...world.lists.held]).toEqual([]);
  });

  it('takes nothing where the start of the sign-in is not known, and counts such sites', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.lists.history.visit('https://claude.ai/', world.clock.now());
    world.lists.held.add('history');
    const { app } = world.start();
    const { sessions } = await overviewOf(app);
    expect(sessions.map(({ since }) => since?.exact)).toEqual([false]);
    await app.handlers.leave(leaveWith('since-sign-in'));
    const { leave: run } = await toEnd(app);
    expect(run?.lists).toMatchObject({ history: { kind: 'done', taken: 0 }, untimed: 1 });
    expect(world.lists.history.ids()).toHaveLength(1);
  });

  it('has nothing to take for a private window, which leaves no history', async () => {
    const world = await visited();
    world.server.signIn('claude', { storeId: '1' });
    const { app } = world.start();
    await app.handlers.leave(leaveWith('all', [refOf('claude', { storeId: '1' })]));
    expect((await toEnd(app)).leave?.lists).toBeUndefined();
    expect(world.lists.history.ids()).toHaveLength(8);
  });

  it('says so if the access is not there any more, and touches nothing', async () => {
    const world = await visited();
    world.lists.held.clear();
    const { app } = world.start();
    await app.handlers.leave(leaveWith('all'));
    expect((await toEnd(app)).leave?.lists?.history).toEqual({ kind: 'permission-missing' });
    expect(world.lists.history.ids()).toHaveLength(8);
  });

  it('counts what the browser does not let go, and what cannot be gone through', async () => {
    const world = await visited();
    world.lists.history.state.keeps.add('https://claude.ai/chat/1');
    const { app } = world.start();
    await app.handlers.leave(leaveWith('since-sign-in'));
    expect((await toEnd(app)).leave?.lists?.history).toEqual({ kind: 'done', taken: 1, stayed: 2, left: 1 });
    await app.handlers['leave-done']({ type: 'leave-done' });
    world.server.signIn('claude');
    world.lists.history.state.fails = true;
    await app.handlers.leave(leaveWith('all'));
    expect((await toEnd(app)).leave?.lists?.history).toEqual({ kind: 'failed' });
  });

  it('writes no address down, in no document', async () => {
    const world = await visited();
    const { app } = world.start();
    await app.handlers.leave(leaveWith('all'));
    await toEnd(app);
    const kept = JSON.stringify([[...world.disk.values], [...world.memory.values], world.bugs]);
    expect(kept).not.toContain('/chat/');
    expect(kept).not.toContain('claude.ai/login');
  });

  it('reports no address either where the browser names one in an error of its own', async () => {
    const world = await visited();
    const { app } = world.start();
    world.lists.history.list.times = async ({ id }) => {
      throw new Error(`${id} is not a valid address`);
    };
    await app.handlers.leave(leaveWith('all'));
    expect((await toEnd(app)).leave?.lists?.history).toEqual({ kind: 'failed' });
    expect(world.bugs.map(({ error }) => String(error))).toEqual(['Error: it cannot be gone through: Error']);
  });
});

it('gives an access back that was lent for a press which never came', async () => {
  const world = await visited();
  const { app } = world.start();
  await app.handlers['note-lent'](noteLent);
  expect(world.browser.alarmAt).toBeLessThanOrEqual(world.clock.now() + 5 * MINUTE);
  await app.onWake();
  expect([...world.lists.held]).toEqual(['history']);
  world.clock.advance(5 * MINUTE);
  await app.onWake();
  expect([...world.lists.held]).toEqual([]);
});

it('gives an access back whose tick was taken away', async () => {
  const world = await visited();
  const { app } = world.start();
  await app.handlers['note-lent'](noteLent);
  await app.handlers['return-lent']({ type: 'return-lent' });
  expect([...world.lists.held]).toEqual([]);
});

it('does not give an access back that a rule keeps, and tells what is lent until then', async () => {
  const world = await visited();
  const { app } = world.start();
  const lent = async () => (await app.handlers['read-lent']({ type: 'read-lent' })).extra;
  await app.handlers['note-lent']({ ...noteLent, lists: ['history', 'downloads'] });
  expect(await lent()).toEqual({ kind: 'lent', lists: ['history', 'downloads'] });
  world.lists.held.add('downloads');
  await app.handlers['note-lent']({ type: 'note-lent', lists: ['downloads'], state: 'kept' });
  expect(await lent()).toEqual({ kind: 'lent', lists: ['history'] });
  await app.handlers['return-lent']({ type: 'return-lent' });
  expect([...world.lists.held]).toEqual(['downloads']);
});
