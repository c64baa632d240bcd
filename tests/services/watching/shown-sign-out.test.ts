import { describe, expect, it } from 'vitest';
import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { control, pressed, requested } from '../../core/watching/watched.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { atWiki, draft, tellingPage } from '../discovery/try-wiki.ts';
import { COOKIE, WIKI } from '../discovery/wiki-server.ts';

const VISITOR = { name: 'visitor_session', domain: COOKIE.domain, hostOnly: true, httpOnly: true } as const;
const logOut = pressed({ origin: WIKI, path: '/', control: control() });

/** A person adds the wiki, where they are signed in, and has begun to show how they sign out. */
async function showing(change: Partial<SiteDraft> = {}, keys: readonly string[] = []) {
  const at = atWiki({ answers: tellingPage });
  const { tabId, world } = at;
  const seeKeys = (now: readonly string[]) => {
    const page = world.pageLooks.pages.get(tabId);
    const storage = now.map((key) => ({ area: 'local', key, looks: 'token', expiresAt: null }) as const);
    if (page) world.pageLooks.pages.set(tabId, { ...page, storage });
  };
  seeKeys(keys);
  world.jar.put(cookie(VISITOR), 'c0ffee00c0ffee00-visitor');
  let worker = world.start();
  const begun = await worker.app.handlers['watch-sign-out']({
    type: 'watch-sign-out',
    draft: { ...draft, ...change },
    storeId: '0',
  });
  const look = async () => (await worker.app.handlers['get-overview']({ type: 'get-overview' })).overview.watch;
  return {
    ...at,
    begun,
    handlers: () => worker.app.handlers,
    look,
    seeKeys,
    press: async () => worker.app.onPressed((await look())?.id ?? 'none', '0', { ...logOut, at: world.clock.now() }),
    /** The page sends its request, and the site takes its cookie back. */
    async endInPage() {
      world.watching.send(requested({ origin: WIKI, path: '/session/end', at: world.clock.now() }));
      world.jar.drop(({ cookie: { name } }) => name === COOKIE.name);
      await worker.app.onChange();
    },
    async wake() {
      world.watching.forget();
      worker = world.start();
      await worker.app.onWake();
    },
    async done() {
      const { extra } = await worker.app.handlers['end-watch']({
        type: 'end-watch',
        watchId: (await look())?.id ?? 'none',
      });
      return extra?.kind === 'ways-seen' ? extra : null;
    },
    async wait(ms: number) {
      world.clock.advance(ms);
      await worker.app.onWake();
    },
  };
}

describe('showing how one signs out', () => {
  it('is watched at the site that is being added, and shown as such', async () => {
    const { begun, look } = await showing();
    expect(begun).toMatchObject({ result: 'shown', overview: { watch: { why: 'shown', state: 'watching' } } });
    expect(await look()).toMatchObject({ address: WIKI, tab: 'open', ways: [] });
  });

  it('with nothing chosen, and stopped, leaves the site with that choice, and untried', async () => {
    const nothing = { cookies: [], way: null };
    const { begun, done, handlers, world } = await showing(nothing);
    expect(begun.result).toBe('shown');
    await done();
    const { extra } = await handlers()['read-site-draft']({ type: 'read-site-draft', siteId: 'own:wiki.example.org' });
    expect(extra).toEqual({ kind: 'site-draft', draft: { ...draft, ...nothing, rest: 'stays' } });
    expect(await world.disk.get('own-sites')).toMatchObject({
      data: [{ definition: { source: { tried: 'no' } } }],
    });
  });

  it('gives the request and the presses, and what went of the cookies', async () => {
    const { done, endInPage, look, press } = await showing();
    expect(await press()).toBe('noted');
    await endInPage();
    expect((await look())?.state).toBe('seen');
    const seen = await done();
    expect(seen?.ways.map(({ method: { kind }, says, reason }) => [kind, says, reason])).toEqual([
      ['http', null, 'shown'],
      ['press', 'Log out', 'shown'],
    ]);
    expect(seen?.cookies).toEqual([{ name: COOKIE.name, host: COOKIE.domain, area: null, change: 'gone' }]);
    expect(await look()).toBeNull();
  });

  it('goes on after the background has slept', async () => {
    const { done, endInPage, press, wake } = await showing();
    await press();
    await wake();
    await endInPage();
    const seen = await done();
    expect([seen?.ways.length, seen?.cookies.length]).toEqual([2, 1]);
  });

  it('tells which cookie was the sign-in, where another one was taken for it', async () => {
    const { done, endInPage, press } = await showing({ cookies: [{ name: VISITOR.name, host: VISITOR.domain }] });
    await press();
    await endInPage();
    expect((await done())?.cookies).toEqual([{ name: COOKIE.name, host: COOKIE.domain, area: null, change: 'gone' }]);
  });

  it('tells of a cookie that got another value', async () => {
    const { done, endInPage, press, world } = await showing();
    await press();
    await endInPage();
    world.jar.put(cookie(COOKIE), 'f9e8d7c6b5a49382-anonymous');
    expect((await done())?.cookies).toEqual([
      { name: COOKIE.name, host: COOKIE.domain, area: null, change: 'changed' },
    ]);
  });

  it('tells which key of web storage went, while a tab of the site shows it', async () => {
    const { done, press, seeKeys } = await showing({}, ['wiki-token', 'theme']);
    await press();
    seeKeys(['theme']);
    expect((await done())?.cookies).toEqual([
      { name: 'wiki-token', host: COOKIE.domain, area: 'local', change: 'gone' },
    ]);
  });

  it('calls nothing gone that no open tab can show', async () => {
    const { done, tabId, world } = await showing({}, ['wiki-token']);
    world.tabs.drop(tabId);
    expect((await done())?.cookies).toEqual([]);
  });

  it('teaches nothing where nobody signed out', async () => {
    const { done } = await showing();
    expect(await done()).toEqual({ kind: 'ways-seen', ways: [], cookies: [] });
  });

  it('teaches nothing after ten minutes, and of a watch that is over', async () => {
    const { done, look, press, wait } = await showing();
    await press();
    await wait(10 * MINUTE);
    expect([await look(), await done()]).toEqual([null, { kind: 'ways-seen', ways: [], cookies: [] }]);
  });

  it('says that no tab shows the site any more, and keeps what was pressed', async () => {
    const { done, look, press, tabId, world } = await showing();
    await press();
    world.tabs.drop(tabId);
    expect(await look()).toMatchObject({ tab: 'none', state: 'watching' });
    expect((await done())?.ways.map(({ method: { kind } }) => kind)).toEqual(['press']);
  });

  it('says why where the site is not taken, and watches nothing', async () => {
    const { begun, look, world } = await showing({ cookies: [{ name: 'sid', host: 'other.example' }] });
    expect(begun).toMatchObject({ result: 'not-saved', extra: { kind: 'site-refused', reasons: ['foreign-cookie'] } });
    expect([await look(), world.watching.isListening()]).toEqual([null, false]);
  });

  it('keeps no value, and nothing at all when it is over', async () => {
    const { done, endInPage, press, world } = await showing();
    await press();
    await endInPage();
    expect(JSON.stringify([...world.memory.values])).not.toMatch(/a1b2c3d4|c0ffee00/);
    await done();
    expect(JSON.stringify([...world.memory.values])).not.toMatch(/"presses"|visitor_session/);
  });
});
