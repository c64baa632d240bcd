import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, SECOND } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { saveSettings } from '../save-settings.ts';
import { getOverview } from './ask-for-overview.ts';

describe('what is kept', () => {
  it('learns the length of a sign-in when it is set, rounded and without the date', async () => {
    const world = createWorld();
    const { app } = world.start();
    app.onPageLoading('claude.ai', '0');
    await app.onCookie(cookie({ expiresAt: NOON + 7 * DAY }), 'set');
    await app.onCookie(cookie({ expiresAt: NOON + 7 * DAY + 50 * SECOND }), 'set');
    await app.onCookie(cookie({ name: 'theme' }), 'set');
    expect(world.disk.values.get('learned-lengths')).toEqual({
      version: 2,
      data: { claude: { sessionKey: { ms: 7 * DAY, onceMs: null } } },
    });
    expect(world.disk.writes).toEqual(['learned-lengths']);
  });

  it('learns nothing from private windows', async () => {
    const world = createWorld();
    for (const storeId of ['1', 'firefox-private']) await world.start().app.onCookie(cookie({ storeId }), 'set');
    expect([world.disk.writes, world.memory.writes]).toEqual([[], []]);
  });

  it('shows a learned length beside the documented one', async () => {
    const world = createWorld();
    world.jar.put(cookie({ expiresAt: NOON + 6 * DAY }), 'x');
    const worker = world.start();
    worker.app.onPageLoading('claude.ai', '0');
    await worker.app.onCookie(cookie({ expiresAt: NOON + 7 * DAY }), 'set');
    expect((await getOverview(worker)).sessions[0]?.lifetime).toMatchObject({
      differs: { documentedMs: 28 * DAY, learnedMs: 7 * DAY },
    });
  });

  it('lists every request with its answer and without its query, newest first, in memory only', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    const worker = world.start();
    await worker.app.handlers['sign-out']({ type: 'sign-out', session: refOf('character-ai'), scope: 'this-browser' });
    const { sent } = await getOverview(worker);
    expect(sent.map(({ why, method, address, answer }) => [why, method, address, answer])).toEqual([
      ['deciding-probe', 'GET', 'https://plus.character.ai/chat/user/', { kind: 'status', status: 401 }],
      ['sign-out', 'POST', 'https://character.ai/api/trpc/auth.logout', { kind: 'status', status: 200 }],
      ['control-probe', 'GET', 'https://plus.character.ai/chat/user/', { kind: 'status', status: 200 }],
    ]);
    expect(world.disk.values.has('sent')).toBe(false);
  });

  it('keeps nothing of a private window once the last one is closed', async () => {
    const world = createWorld();
    world.server.signIn('claude', { storeId: '1' });
    world.server.signIn('claude');
    const worker = world.start();
    for (const storeId of ['0', '1'])
      await worker.app.handlers['sign-out']({
        type: 'sign-out',
        session: refOf('claude', { storeId }),
        scope: 'this-browser',
      });
    await worker.app.onWindowClosed();
    expect((await getOverview(worker)).sent.filter(({ storeId }) => storeId === '1')).toHaveLength(3);
    world.jar.close('1');
    await worker.app.onWindowClosed();
    const shown = await getOverview(worker);
    expect([shown.sent.map(({ storeId }) => storeId), shown.runs.map(({ ref }) => ref.storeId)]).toEqual([
      ['0', '0', '0'],
      ['0'],
    ]);
    expect(JSON.stringify([...world.disk.values, ...world.memory.values])).not.toMatch(/"storeId":"1"/);
  });

  it('says whether settings were saved', async () => {
    const world = createWorld();
    const { app } = world.start();
    const settings = { ...defaultSettings, sitesOff: ['claude'] };
    expect(await saveSettings(app.handlers, settings)).toMatchObject({
      result: 'saved',
      overview: { settings },
    });
    world.disk.values.set('settings', { version: 9, data: 'later' });
    expect(await saveSettings(app.handlers, settings)).toMatchObject({
      result: 'not-saved',
    });
    expect(world.disk.values.get('settings')).toEqual({ version: 9, data: 'later' });
  });
});
