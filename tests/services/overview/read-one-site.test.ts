import { describe, expect, it } from 'vitest';
import { findSlotWarnings, findTabSlot } from '../../../components/session/session-slots.ts';
import { findHere, type TabFacts } from '../../../utils/core/overview/here.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { run } from '../../fakes/samples/run.ts';
import { container, defaultStore } from '../../fakes/samples/stores.ts';
import { createTrap } from '../../fakes/trapped.ts';

const at = (host: string, storeId = defaultStore.id) => ({ type: 'look-here', host, storeId }) as const;
const tab = (host: string, storeId = defaultStore.id): TabFacts => ({
  tabId: 1,
  url: `https://${host}/new`,
  storeId,
  incognito: false,
});

async function looks(world: World, host: string, storeId?: string) {
  const { handlers } = world.start().app;
  const one = (await handlers['look-here'](at(host, storeId))).overview;
  const whole = (await handlers['get-overview']({ type: 'get-overview' })).overview;
  return { one, whole };
}

/** What the popup shows of a tab. By which other sign-ins a person gets back in is shown after a sign-out only. */
function shownOf(overview: Overview, facts: TabFacts) {
  const here = findHere(overview, facts);
  const slot = findTabSlot(here);
  return {
    here: 'site' in here ? { ...here, site: { ...here.site, waysIn: [] } } : here,
    warnings: slot === null ? [] : findSlotWarnings(slot, overview),
    notices: overview.notices,
    plans: overview.plans,
    settings: overview.settings,
  };
}

describe('the first look at the site of a tab', () => {
  it.each<[string, (world: World) => void]>([
    ['somebody is signed in', () => {}],
    [
      'somebody is signed in elsewhere too',
      (world) => ['claude-console', 'character-ai'].forEach((id) => void world.server.signIn(id)),
    ],
    ['the sign-in is in another store too', (world) => void world.server.signIn('claude', { storeId: container.id })],
    ['some time has passed', (world) => world.clock.advance(HOUR)],
  ])('shows what the whole look shows where %s', async (_where, arrange) => {
    const world = createWorld();
    world.server.signIn('claude');
    arrange(world);
    const { one, whole } = await looks(world, 'claude.ai');
    expect(one.sight).toBe('one-site');
    expect(shownOf(one, tab('claude.ai'))).toEqual(shownOf(whole, tab('claude.ai')));
  });

  it('tells of no other site, and says that it did not look', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    world.server.signIn('character-ai');
    const { one, whole } = await looks(world, 'claude.ai');
    expect(one).toMatchObject({ sight: 'one-site', containers: 'not-all' });
    expect(one.sites.map(({ id }) => id)).toEqual(['claude']);
    expect(one.sessions.map(({ ref }) => ref)).toEqual([refOf('claude')]);
    expect(whole.sight).toBe('everything');
    expect(whole.sessions).toHaveLength(2);
  });

  it('warns of a full jar with the whole look only', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    for (let at = 0; at < 160; at += 1) world.jar.put(cookie({ name: `c${at}`, domain: 'assets.claude.ai' }), 'x');
    const { one, whole } = await looks(world, 'claude.ai');
    const codes = ({ warnings }: Overview) => warnings.map(({ code }) => code);
    expect(codes(whole)).toContain('near-cookie-limit');
    expect(codes(one)).toEqual(codes(whole).filter((code) => code !== 'near-cookie-limit'));
  });

  it.each<[string, string, (world: World) => void]>([
    ['no known site is', 'unknown.example', () => {}],
    ['nobody is signed in', 'claude.ai', (world) => world.jar.drop(() => true)],
    [
      'the only auth cookie has a path of its own',
      'claude.ai',
      (world) => {
        const [auth] = world.jar.everything();
        world.jar.drop(() => true);
        if (auth) world.jar.put({ ...auth.cookie, path: '/app' }, auth.value);
      },
    ],
    [
      'the only sign-in is inside the page of another site',
      'claude.ai',
      (world) => {
        const [auth] = world.jar.everything();
        world.jar.drop(() => true);
        const partition = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };
        if (auth) world.jar.put({ ...auth.cookie, partition }, auth.value);
      },
    ],
    ['access is missing', 'claude.ai', (world) => world.hostAccess.take('claude.ai')],
    ['access is not known', 'claude.ai', (world) => world.hostAccess.becomeUnknown()],
    ['the store cannot be read', 'claude.ai', (world) => void world.jar.unreadable.add(defaultStore.id)],
    [
      'a sign-out is told about',
      'claude.ai',
      (world) =>
        world.disk.values.set('runs', {
          version: 1,
          data: [run({ id: 'r', ref: refOf('claude'), phase: 'deciding', startedAt: world.clock.now() })],
        }),
    ],
  ])('is the whole look where %s', async (_where, host, arrange) => {
    const world = createWorld();
    world.server.signIn('claude');
    arrange(world);
    const { one, whole } = await looks(world, host);
    expect(one).toEqual({ ...whole, sight: 'everything' });
  });

  it('is the whole look in a store that is gone', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    expect((await looks(world, 'claude.ai', 'firefox-container-77')).one.sight).toBe('everything');
  });

  it('never reads the whole jar', async () => {
    const called = new Set<string>();
    for (let call = 1; ; call += 1) {
      const world = createWorld();
      world.server.signIn('claude');
      const trap = createTrap(call, 'before');
      const { app } = world.start(createLife(Number.POSITIVE_INFINITY, 'before'), trap);
      await app.handlers['look-here'](at('claude.ai')).catch(() => null);
      if (trap.sprung === null) break;
      called.add(trap.sprung);
    }
    expect(called).toContain('cookies.listSent');
    expect(called).not.toContain('cookies.list');
    expect(called).not.toContain('cookies.containers');
    expect(called).not.toContain('cookies.stores'); // counts the cookies of each container in Firefox
  });
});
