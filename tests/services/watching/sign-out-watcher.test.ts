import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SignOutMethod } from '../../../utils/core/sites/site.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { toEnd } from '../leave/to-end.ts';
import { endInPage, guided, logOut, session, showing } from './guided.ts';

const kinds = (methods: readonly { readonly method: SignOutMethod }[] = []) => methods.map(({ method }) => method.kind);

describe('a guided sign-out', () => {
  it('is watched, in the tabs of the site and in that store only', async () => {
    const { look, world } = await guided();
    const { watch } = await look();
    expect(watch).toMatchObject({ why: 'guide', state: 'watching', siteName: 'Claude Console', ways: [] });
    expect(world.watching.isListening()).toBe(true);
    expect(new Set(world.watching.listenedFor)).toEqual(new Set([`${watch?.id} claude-console 0`]));
  });

  it('teaches how the site signs out, once the sign-in is gone', async () => {
    const from = await guided();
    expect(await from.press()).toBe('noted');
    await endInPage(from);
    const { watch } = await from.look();
    expect([watch?.state, kinds(watch?.ways)]).toEqual(['seen', ['http', 'press']]);
    expect([from.world.watching.isListening(), await from.press()]).toEqual([false, 'not-wanted']);
  });

  it('is watched anew where another sign-in is signed out, and what the one before taught is offered no more', async () => {
    const from = await guided();
    await from.press();
    await endInPage(from);
    from.world.server.signIn('claude-console');
    from.world.clock.advance(MINUTE);
    const again = { type: 'sign-out', session, scope: 'this-browser' } as const;
    await from.worker.app.handlers['sign-out'](again);
    const { watch } = await from.look();
    expect([watch?.state, watch?.ways, from.world.watching.isListening()]).toEqual(['watching', [], true]);
    expect(await from.press()).toBe('noted');
    await from.worker.app.onChange();
    expect(kinds((await from.look()).watch?.ways)).toEqual(['press']);
  });

  it('is not listened to in another store', async () => {
    const { press } = await guided();
    expect(await press(logOut, 'firefox-container-3')).toBe('not-wanted');
  });

  it('is watched no longer than ten minutes', async () => {
    const { look, press, worker, world } = await guided();
    world.clock.advance(10 * MINUTE);
    await worker.app.onWake();
    expect([(await look()).watch, world.watching.isListening(), await press()]).toEqual([null, false, 'not-wanted']);
    expect(JSON.stringify([...world.memory.values])).not.toContain('"presses"');
  });

  it('is watched on after the background has slept', async () => {
    const from = await guided();
    await from.press();
    from.world.watching.forget();
    const worker = from.world.start();
    await worker.app.onWake();
    expect(from.world.watching.isListening()).toBe(true);
    await endInPage({ ...from, worker });
    expect(kinds((await showing(worker).look()).watch?.ways)).toEqual(['http', 'press']);
  });

  it('is watched too where one source alone tells of a request, and it could not be sent', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    // Without it the site cannot be asked who is signed in.
    world.jar.drop(({ cookie }) => cookie.name === 'HTTP_AUTHORIZATION');
    const { app } = world.start();
    await app.handlers['sign-out']({ type: 'sign-out', session: refOf('character-ai'), scope: 'this-browser' });
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    expect(overview.runs).toMatchObject([{ phase: 'guided' }]);
    expect(overview.watch).toMatchObject({ why: 'guide', siteName: 'Character.AI' });
  });

  it('is not watched in a private window, nor where a request of ours is known', async () => {
    const world = createWorld();
    world.server.signIn('claude-console', { storeId: '1' });
    world.server.signIn('claude');
    const { app } = world.start();
    for (const ref of [refOf('claude-console', { storeId: '1' }), refOf('claude')])
      await app.handlers['sign-out']({ type: 'sign-out', session: ref, scope: 'this-browser' });
    expect(world.watching.listenedFor).toEqual([]);
  });
});

describe('what a guided sign-out taught', () => {
  it('is used the next time, where that was pressed', async () => {
    const from = await guided();
    await from.press();
    await endInPage(from);
    const watchId = (await from.look()).watch?.id ?? '';
    const { result, overview } = await from.worker.app.handlers['use-learned']({ type: 'use-learned', watchId });
    const ways = overview.sites.find(({ id }) => id === 'claude-console')?.signOutKind;
    expect([result, overview.watch, ways]).toEqual(['saved', null, 'request']);
  });

  it('is not used in a run that nobody pressed for this site before a press has shown what it does', async () => {
    const from = await guided();
    await endInPage(from);
    const { app } = from.worker;
    const watchId = (await from.look()).watch?.id ?? '';
    await app.handlers['use-learned']({ type: 'use-learned', watchId });
    const isTried = async () => (await from.look()).sites.find(({ id }) => id === 'claude-console')?.tried;
    const asked = () => from.world.server.arrivals.filter(({ url }) => url.endsWith('/logout')).length;
    from.world.server.signIn('claude-console');
    const before = asked();
    await app.handlers.leave({ type: 'leave', sessions: [session], clearing: 'unwanted' });
    const item = (await toEnd(app)).leave?.items[0];
    expect([item?.step, asked() - before, await isTried()]).toEqual(['needs-you', 0, false]);
    await app.handlers['leave-done']({ type: 'leave-done' });
    const { server } = from.world;
    const usual = server.answer.bind(server);
    server.answer = (...[arrival, ...rest]: Parameters<typeof usual>) =>
      arrival.url.endsWith('/logout') ? json(200, {}) : usual(arrival, ...rest);
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    expect(await isTried()).toBe(true);
    expect((await from.look()).sites.find(({ id }) => id === 'claude-console')?.learned).toBe('tried');
  });

  it('is known after a restart, and forgotten with what else is kept of a person', async () => {
    const from = await guided();
    await endInPage(from);
    const watchId = (await from.look()).watch?.id ?? '';
    await from.worker.app.handlers['use-learned']({ type: 'use-learned', watchId });
    const { app } = from.world.start();
    await app.ready({ type: 'get-overview' });
    const kindNow = async () =>
      (await app.handlers['get-overview']({ type: 'get-overview' })).overview.sites.find(
        ({ id }) => id === 'claude-console',
      )?.signOutKind;
    expect(await kindNow()).toBe('request');
  });

  it('is forgotten at a built-in site too, where that was pressed', async () => {
    const from = await guided();
    await endInPage(from);
    const watchId = (await from.look()).watch?.id ?? '';
    const { app } = from.worker;
    const consoleOf = ({ sites }: Overview) => sites.find(({ id }) => id === 'claude-console');
    const before = consoleOf(await from.look());
    const kept = await app.handlers['use-learned']({ type: 'use-learned', watchId });
    expect([before?.learned, consoleOf(kept.overview)?.learned]).toEqual(['no', 'not-tried']);
    const forgotten = await app.handlers['forget-learned']({ type: 'forget-learned', siteId: 'claude-console' });
    expect(forgotten.result).toBe('erased');
    expect(consoleOf(forgotten.overview)).toEqual(before);
    const { app: next } = from.world.start();
    await next.ready({ type: 'get-overview' });
    const later = await next.handlers['get-overview']({ type: 'get-overview' });
    expect(consoleOf(later.overview)?.learned).toBe('no');
  });

  it('is not kept where nothing was seen, or where another watch is on by now', async () => {
    const { look, worker } = await guided();
    const watchId = (await look()).watch?.id ?? '';
    for (const id of [watchId, 'another'])
      expect((await worker.app.handlers['use-learned']({ type: 'use-learned', watchId: id })).result).toBe(
        'nothing-to-do',
      );
  });

  it('goes where nobody wants it', async () => {
    const { look, worker, world } = await guided();
    const watchId = (await look()).watch?.id ?? '';
    const { extra, overview } = await worker.app.handlers['end-watch']({ type: 'end-watch', watchId });
    expect([extra, overview.watch, world.watching.isListening()]).toEqual([
      { kind: 'ways-seen', ways: [], cookies: [] },
      null,
      false,
    ]);
  });
});
