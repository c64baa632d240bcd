import { describe, expect, it } from 'vitest';
import type { LearnedLengths } from '../../utils/core/sessions/learned-length.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import { createWorld } from '../fakes/fake-world.ts';
import { cookie } from '../fakes/samples/cookie.ts';
import { getOverview } from './background/ask-for-overview.ts';
import { createRunningBrowser, recording } from './journal/recording.ts';

type World = ReturnType<typeof createWorld>;

const learned = ({ disk }: World) =>
  (disk.values.get('learned-lengths') as { data: LearnedLengths } | undefined)?.data ?? {};

describe('the length of a sign-in', () => {
  it('is not learned from one write of an extension, whatever date that has', async () => {
    const world = createWorld();
    const worker = world.start();
    world.jar.put(cookie({ expiresAt: world.clock.now() + 2 * DAY }), 'a-secret-0123456789abcdef');
    await worker.app.onCookie(cookie({ expiresAt: world.clock.now() + 2 * DAY }), 'set');
    expect((await getOverview(worker)).sessions[0]?.lifetime).toMatchObject({ differs: null });
    expect(learned(world)).toEqual({ claude: { sessionKey: { ms: null, onceMs: 2 * DAY } } });
  });

  it('stays what the site gave it while its page loaded', async () => {
    const world = createWorld();
    const { app } = world.start();
    app.onPageLoading('claude.ai', '0');
    await app.onCookie(cookie({ expiresAt: world.clock.now() + 7 * DAY }), 'set');
    world.clock.advance(HOUR);
    await app.onCookie(cookie({ expiresAt: world.clock.now() + 2 * DAY }), 'set');
    expect(learned(world)).toEqual({ claude: { sessionKey: { ms: 7 * DAY, onceMs: 2 * DAY } } });
  });

  it('is learned from two equal writes, but not from twins that are written together', async () => {
    const world = createWorld();
    const { app } = world.start();
    for (const hostOnly of [true, false])
      await app.onCookie(cookie({ hostOnly, expiresAt: world.clock.now() + 7 * DAY }), 'set');
    expect(learned(world).claude?.sessionKey?.ms).toBeNull();
    world.clock.advance(HOUR);
    await app.onCookie(cookie({ expiresAt: world.clock.now() + 7 * DAY + SECOND }), 'set');
    expect(learned(world)).toEqual({ claude: { sessionKey: { ms: 7 * DAY, onceMs: null } } });
  });

  it('is not learned from a page in another store or of another site', async () => {
    const world = createWorld();
    const { app } = world.start();
    app.onPageLoading('claude.ai', 'firefox-container-3');
    app.onPageLoading('character.ai', '0');
    await app.onCookie(cookie({ expiresAt: world.clock.now() + 7 * DAY }), 'set');
    expect(learned(world).claude?.sessionKey?.ms).toBeNull();
  });

  it('is learned for each auth cookie by itself', async () => {
    const world = createWorld();
    const { app } = world.start();
    app.onPageLoading('character.ai', '0');
    const names = { HTTP_AUTHORIZATION: 3 * DAY, 'web-next-auth': 2 * HOUR };
    for (const [name, length] of Object.entries(names))
      await app.onCookie(cookie({ name, domain: 'character.ai', expiresAt: world.clock.now() + length }), 'set');
    expect(learned(world)['character-ai']).toEqual({
      HTTP_AUTHORIZATION: { ms: 3 * DAY, onceMs: null },
      'web-next-auth': { ms: 2 * HOUR, onceMs: null },
    });
  });
});

it('a short auth cookie beside a long one neither stops the reminders nor shortens the time that is left', async () => {
  const browser = await createRunningBrowser(undefined, {
    ...recording,
    reminders: { ...recording.reminders, on: true },
  });
  const { world } = browser;
  await browser.signIn('character-ai', { expiresAt: world.clock.now() + 30 * DAY });
  const site = world.sites.find(({ id }) => id === 'character-ai');
  const [, second] = site?.authCookies ?? [];
  if (!second) throw new Error('No second auth cookie');
  const short = () =>
    cookie({ name: second.name, domain: second.hosts[0] ?? '', expiresAt: world.clock.now() + 2 * HOUR });
  const left = async () => {
    const { overview } = await browser.app().handlers['get-overview']({ type: 'get-overview' });
    const lifetime = overview.sessions[0]?.lifetime;
    return lifetime?.kind === 'until' ? lifetime.expiresAt - world.clock.now() : null;
  };
  for (let day = 0; day < 29; day += 1) {
    world.jar.put(short(), 'another-secret-9f8e7d6c5b4a3210');
    await browser.app().onCookie(short(), 'set');
    await browser.pass(0);
    expect(await left()).toBeGreaterThan(2 * HOUR);
    await browser.pass(DAY - MINUTE);
    expect(await left()).toBeGreaterThan(2 * HOUR);
    world.clock.advance(MINUTE);
  }
  expect(world.notifications.shown.map(({ siteName }) => siteName)).toContain('Character.AI');
});
