import { describe, expect, it } from 'vitest';
import type { StorageSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import { DAY, HOUR, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { container } from '../../fakes/samples/stores.ts';
import { page } from '../../sites/learned-probes.ts';
import { getOverview } from '../background/ask-for-overview.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { atWiki, wiki } from './try-wiki.ts';
import { WIKI } from './wiki-server.ts';

const key = { area: 'local', key: 'access_token', origin: WIKI } as const;
const held: StorageSeen = { area: 'local', key: 'access_token', looks: 'signed-token', expiresAt: NOON + DAY };
const mark = {
  role: 'button',
  name: 'Log out',
  testId: null,
  id: 'out',
  classes: [],
  path: null,
  place: 'b:1',
} as const;
const way = { kind: 'press', scope: 'this-browser', url: `${WIKI}/`, steps: [mark], grade: 'B' } as const;

/** Somebody is signed in by a token in the storage of an open page. A press on "Log out" there ends it. */
function withToken(seen: StorageSeen = held) {
  const { tabId, token, tryIt, world } = atWiki({ answers: { '/': () => page('<div id=root></div>') } });
  world.jar.drop(() => true);
  const { pages } = world.pageLooks;
  const keep = (storage: readonly StorageSeen[]) => {
    const shown = pages.get(tabId);
    if (shown) pages.set(tabId, { ...shown, storage });
  };
  keep([seen]);
  world.tabs.onPress = () => {
    world.server.end(token);
    keep([]);
    return 'pressed';
  };
  const draft = { cookies: [], storage: [key], way };
  const add = () => tryIt(draft);
  return { add, keep, tabId, token, world };
}

const sessionsOf = async (worker: Parameters<typeof getOverview>[0]) => (await getOverview(worker)).sessions;

describe('a sign-in that is a token in web storage alone', () => {
  it("is ended by the site's own page, of which nobody but its server can say more", async () => {
    const { add, token, world } = withToken();
    const { reply, tried, worker } = await add();
    expect([inShort(reply.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell no-probe', false]);
    expect(tried).toMatchObject({ toldBy: null, replaySafe: false });
    expect(world.server.arrivals).toEqual([]);
    expect(await sessionsOf(worker)).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  it('is removed without a word to the site, and that is said', async () => {
    const { add, keep, world } = withToken();
    const { worker } = await add();
    keep([held]);
    world.tabs.onPress = () => 'pressed';
    const wish = { session: wiki, allStores: false, trustedDevice: false };
    const { outcome } = await worker.app.handlers['remove-data']({ type: 'remove-data', ...wish });
    expect(inShort(outcome)).toBe('removed-here-only site-not-told');
  });

  it('is seen with its end while a page of the site is open, and only then', async () => {
    const { add, keep, tabId, world } = withToken();
    const { worker } = await add();
    keep([held]);
    expect(await sessionsOf(worker)).toMatchObject([
      {
        ref: wiki,
        cookieNames: ['access_token'],
        lifetime: { kind: 'until', expiresAt: NOON + DAY },
        sign: 'signed-in',
      },
    ]);
    world.tabs.drop(tabId);
    expect(await sessionsOf(worker)).toEqual([]);
  });

  it('ends again at the next sign-out', async () => {
    const { add, keep, token, world } = withToken();
    const { worker } = await add();
    keep([held]);
    const run = await signOut(worker, wiki);
    expect([run.attempts.length, world.server.isAlive(token)]).toEqual([1, false]);
    expect(inShort(run.outcome)).toBe('could-not-tell no-probe');
  });

  it.each<[string, Partial<StorageSeen>]>([
    ['is past its end', { expiresAt: NOON }],
    ['holds no token any more', { looks: 'plain' }],
    ['has another name', { key: 'theme' }],
    ['is of the other storage', { area: 'session' }],
  ])('is not seen where the key %s', async (_what, change) => {
    const { add, keep } = withToken();
    const { worker } = await add();
    keep([{ ...held, ...change }]);
    expect(await sessionsOf(worker)).toEqual([]);
  });

  it('is looked for again soon where the page was too busy to answer, and then no more', async () => {
    const { add, keep, tabId, world } = withToken();
    const { worker } = await add();
    keep([held]);
    world.pageLooks.busy.add(tabId);
    await worker.app.onChange();
    expect(world.announced.at(-1)?.sessions).toEqual([]);
    expect(world.browser.alarmAt).toBe(world.clock.now() + SECOND);

    world.pageLooks.busy.delete(tabId);
    world.clock.advance(SECOND);
    await worker.app.onWake();
    expect(world.announced.at(-1)?.sessions).toMatchObject([{ ref: wiki }]);
    expect(world.browser.alarmAt).not.toBeLessThan(world.clock.now() + HOUR);
  });

  it('is of the cookie store of its tab', async () => {
    const { add, keep, world } = withToken();
    const { worker } = await add();
    keep([]);
    const { tabId } = world.tabs.show(`${WIKI}/`, container.id);
    const shown = [...world.pageLooks.pages.values()][0];
    if (shown) world.pageLooks.pages.set(tabId, { ...shown, storage: [{ ...held, expiresAt: null }] });
    expect(await sessionsOf(worker)).toMatchObject([
      { ref: { ...wiki, storeId: container.id }, lifetime: { kind: 'unknown' } },
    ]);
  });
});
