import { describe, expect, it } from 'vitest';
import { noPolicy, type Policy } from '../../utils/core/settings/policy.ts';
import { defaultReminders, defaultSettings, type Settings } from '../../utils/core/settings/settings.ts';
import { createDocumentStore } from '../../utils/storage/document-store.ts';
import { settingsDocument } from '../../utils/storage/settings/settings-document.ts';
import { createWorld } from '../fakes/fake-world.ts';
import { cookie } from '../fakes/samples/cookie.ts';
import { saveSettings } from './save-settings.ts';

const policy = (change: Partial<Policy>): Policy => ({ ...noPolicy, present: true, ...change });
const chosen: Settings = {
  ...defaultSettings,
  sharedComputer: false,
  sitesOff: ['character-ai'],
  record: { choice: 'on', sitesOff: [] },
  reminders: { ...defaultReminders, on: true },
};

async function withSettings(settings: Settings, given: Policy) {
  const world = createWorld();
  const own = createDocumentStore(world.disk, settingsDocument);
  await own.update(() => settings);
  world.browser.policy = given;
  const { app } = world.start();
  const overview = async () => (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
  return { ...world, app, overview, own: async () => (await own.read()).data };
}

describe('a policy', () => {
  it('is in force in the overview, with its locks and its problems', async () => {
    const { overview, own } = await withSettings(
      chosen,
      policy({ sharedComputer: true, idleMinutes: 5, problems: [{ key: 'colour', kind: 'unknown' }] }),
    );
    const { settings, policy: view } = await overview();
    expect(settings).toEqual({ ...chosen, sharedComputer: true, leaving: { ...chosen.leaving, idleMinutes: 5 } });
    expect(view).toEqual({
      present: true,
      sites: null,
      idleMinutes: 5,
      remove: [],
      putOffs: null,
      rules: {},
      locked: ['sharedComputer'],
      problems: [{ key: 'colour', kind: 'unknown' }],
    });
    expect(await own()).toEqual(chosen);
  });

  it('sets rules, beside which those of the person stay', async () => {
    const own = { ...chosen, rules: { claude: { kind: 'last-tab' }, 'character-ai': { kind: 'last-tab' } } } as const;
    const rules = { claude: { kind: 'idle', minutes: 30 } } as const;
    const { app, own: stored, overview } = await withSettings(own, policy({ rules }));
    expect((await overview()).settings.rules).toEqual({ ...own.rules, ...rules });
    const { settings } = await overview();
    const to = { ...settings, rules: { claude: { kind: 'daily', atMinute: 0 } } } as const;
    await app.handlers['save-settings']({ type: 'save-settings', from: settings, to });
    expect((await stored()).rules).toEqual({ claude: { kind: 'last-tab' } });
    expect((await overview()).settings.rules).toEqual(rules);
  });

  it('hides sites that it does not name', async () => {
    const { overview, jar, browser } = await withSettings(
      { ...chosen, sitesOff: [] },
      policy({ sites: ['claude-console'] }),
    );
    jar.put(cookie(), 'x'.repeat(40));
    const { sessions, sites } = await overview();
    expect(sessions).toEqual([]);
    expect(sites.filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual(['claude-console']);
    browser.policy = policy({ sites: ['claude'] });
    expect((await overview()).sessions.map(({ ref }) => ref.siteId)).toEqual(['claude']);
  });

  it("keeps no record if that is locked, and keeps the user's own choice", async () => {
    const { app, overview, own, jar, browser, disk } = await withSettings(
      chosen,
      policy({ locked: ['record', 'reminders'] }),
    );
    jar.put(cookie(), 'x'.repeat(40));
    await app.onStarted('browser');
    await app.onWake();
    expect((await overview()).record.sessions).toBe(0);
    expect(await disk.get('journal')).toBeUndefined();
    await saveSettings(app.handlers, { ...(await overview()).settings, badge: false });
    expect(await own()).toEqual({ ...chosen, badge: false });
    browser.policy = noPolicy;
    expect((await overview()).settings).toEqual({ ...chosen, badge: false });
  });

  it("that goes away while a page shows it leaves none of its values as the user's own", async () => {
    const locks = policy({ sites: ['claude'], sharedComputer: true, idleMinutes: 5, remove: ['whole-browser'] });
    const { app, browser, overview, own } = await withSettings(chosen, { ...locks, locked: ['record', 'reminders'] });
    const { settings: from } = await overview();
    browser.policy = noPolicy;
    const to = { ...from, badge: false };
    expect((await app.handlers['save-settings']({ type: 'save-settings', from, to })).result).toBe('saved');
    expect(await own()).toEqual({ ...chosen, badge: false });
  });

  it('of two presses in one tick none is lost, nor what another page saved meanwhile', async () => {
    const { app, overview, own } = await withSettings(chosen, noPolicy);
    const { settings: from } = await overview();
    const press = (change: Partial<Settings>) =>
      app.handlers['save-settings']({ type: 'save-settings', from, to: { ...from, ...change } });
    await Promise.all([press({ badge: false }), press({ sharedComputer: true }), press({ sitesOff: [] })]);
    expect(await own()).toEqual({ ...chosen, badge: false, sharedComputer: true, sitesOff: [] });
  });

  it('begins a leave run after its minutes on a shared computer only', async () => {
    const { app, browser } = await withSettings(chosen, policy({ sharedComputer: true, idleMinutes: 5 }));
    await app.onWake();
    expect(browser.idleAfter).toBe(5);
    browser.policy = policy({ idleMinutes: 5 });
    await app.onWake();
    expect(browser.idleAfter).toBeNull();
  });

  it('is read again each time', async () => {
    const { overview, browser } = await withSettings(chosen, noPolicy);
    expect((await overview()).settings.sharedComputer).toBe(false);
    browser.policy = policy({ sharedComputer: true });
    expect((await overview()).settings.sharedComputer).toBe(true);
  });
});
