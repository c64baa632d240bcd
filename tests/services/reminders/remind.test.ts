import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { remind } from '../../../utils/services/remind.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { remindersDocument } from '../../../utils/storage/sessions/reminders-document.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { container } from '../../fakes/samples/stores.ts';
import { createRemindingBrowser, END, marks, reminding, shown } from './reminding.ts';

describe('a reminder', () => {
  it('comes once, at its time, for which the alarm is set', async () => {
    const { world, at } = await createRemindingBrowser();
    expect(world.browser.alarmAt).toBe(END - 3 * DAY);
    await at(END - 3 * DAY - 1);
    expect(shown(world)).toEqual([]);
    await at(END - 3 * DAY);
    expect(world.notifications.shown).toEqual([
      { ref: refOf('claude'), siteName: 'Claude', expiresAt: END, late: false, renews: true, store: null },
    ]);
    expect(world.browser.alarmAt).toBe(END - DAY);
    for (let wake = 0; wake < 5; wake += 1) await at(END - 2 * DAY);
    expect(shown(world)).toEqual(['claude 0']);
  });

  it('comes late if the browser was closed, and says so', async () => {
    const { browser, world, at } = await createRemindingBrowser();
    browser.close();
    await at(END - 2 * DAY);
    expect(shown(world)).toEqual(['claude 0, late']);
  });

  it('comes for each store', async () => {
    const { browser, world, at } = await createRemindingBrowser();
    await browser.signIn('claude', { expiresAt: END, storeId: container.id });
    await at(END - 3 * DAY);
    expect(shown(world).sort()).toEqual(['claude 0', `claude ${container.id}`]);
  });

  it.each<[string, Settings]>([
    ['they are off', reminding({ on: false })],
    ['others use this computer too', reminding({}, { sharedComputer: true })],
    ['the site is off for them', reminding({ sitesOff: ['claude'] })],
    ['the site is off altogether', reminding({}, { sitesOff: ['claude'] })],
  ])('does not come if %s', async (_what, settings) => {
    const { world, at } = await createRemindingBrowser(settings);
    for (const moment of [END - 3 * DAY, END - DAY]) await at(moment);
    expect(shown(world)).toEqual([]);
  });

  it('does not come for a session that ends with the browser or has no known date', async () => {
    const { world, at } = await createRemindingBrowser();
    world.clearingSettings.allowed = 'granted';
    world.clearingSettings.set.set('https://claude.ai', 'clears');
    world.server.signIn('character-ai', { expiresAt: null });
    for (const moment of [NOON + DAY, END - 3 * DAY, END - DAY]) await at(moment);
    expect(shown(world)).toEqual([]);
    await at(END);
    expect(marks(world)).toEqual({});
  });

  it('does not come for what only may be a sign-in, because visitors have such cookies too', async () => {
    const visitorCookies = claude.authCookies.map(({ name }) => name);
    const { world, at } = await createRemindingBrowser(reminding(), [{ ...claude, visitorCookies }]);
    for (const moment of [END - 3 * DAY, END - DAY]) await at(moment);
    expect([shown(world), marks(world)]).toEqual([[], {}]);
  });

  it('waits for the end of the quiet hours', async () => {
    const { world, at } = await createRemindingBrowser(
      reminding({ quiet: { fromMinute: 11 * 60, toMinute: 14 * 60 } }),
    );
    await at(END - 3 * DAY);
    expect([shown(world), world.browser.alarmAt]).toEqual([[], END - 3 * DAY + 2 * HOUR]);
    await at(END - 3 * DAY + 2 * HOUR);
    expect(shown(world)).toEqual(['claude 0']);
  });
});

describe('the marks of reminders', () => {
  it('are written before anything is shown', async () => {
    const { world, at } = await createRemindingBrowser();
    const { show } = world.notifications;
    const written: unknown[] = [];
    world.notifications.show = async (reminder) => {
      written.push(structuredClone(marks(world)));
      await show(reminder);
    };
    await at(END - 3 * DAY);
    expect(written).toMatchObject([{ 'claude|0||': { told: [{ beforeMs: 3 * DAY, expiresAt: END }], ahead: [DAY] } }]);
  });

  it('keep a reminder from coming twice, wherever the background is stopped', async () => {
    let deaths = 0;
    for (const when of ['before', 'after'] as const) {
      for (let diesAt = 1; diesAt < 200; diesAt += 1) {
        const { world, at } = await createRemindingBrowser();
        world.clock.set(END - 3 * DAY);
        const life = createLife(diesAt, when);
        const done = world
          .start(life)
          .app.onWake()
          .then(() => true);
        if (await Promise.race([done, life.died.then(() => false)])) break;
        deaths += 1;
        await at(END - 3 * DAY + SECOND);
        expect(shown(world).length, `${when} call ${diesAt}`).toBeLessThanOrEqual(1);
        await at(END - DAY);
        expect(shown(world).length, `${when} call ${diesAt}`).toBeGreaterThanOrEqual(1);
        expect(shown(world).length, `${when} call ${diesAt}`).toBeLessThanOrEqual(2);
      }
    }
    expect(deaths).toBeGreaterThan(20);
  });

  it('keep a reminder from coming twice if several looks come at once', async () => {
    const { browser, world } = await createRemindingBrowser();
    const { overview } = await browser.app().handlers['get-overview']({ type: 'get-overview' });
    world.clock.set(END - 3 * DAY);
    const ports = {
      clock: world.clock,
      marks: createDocumentStore(world.disk, remindersDocument),
      notifications: world.notifications,
    };
    await Promise.all([remind(ports, overview), remind(ports, overview), browser.app().onChange()]);
    expect(shown(world)).toEqual(['claude 0']);
  });

  it('are not changed if a newer version wrote them, and then no reminder comes', async () => {
    const { world, at } = await createRemindingBrowser();
    const newer = { version: 9, data: 'of tomorrow' };
    world.disk.values.set('reminders', newer);
    for (const moment of [NOON + DAY, END - 3 * DAY, END - DAY]) await at(moment);
    expect([shown(world), world.disk.values.get('reminders'), world.bugs]).toEqual([[], newer, []]);
  });

  it('are kept aside and begun anew if they cannot be read', async () => {
    const { world, at } = await createRemindingBrowser();
    world.disk.values.set('reminders', 'ruin');
    for (const moment of [NOON + DAY, END - 3 * DAY]) await at(moment);
    expect([shown(world), world.disk.values.get('reminders.rejected'), world.bugs]).toEqual([['claude 0'], 'ruin', []]);
  });

  it('stop a reminder if they could not be written', async () => {
    const { world, at } = await createRemindingBrowser();
    world.disk.failNextWrite();
    await at(END - 3 * DAY);
    expect([shown(world), world.bugs.map(({ where }) => where)]).toEqual([[], ['reminding']]);
    await at(END - 3 * DAY + MINUTE);
    expect(shown(world)).toEqual(['claude 0']);
  });

  it('contain only sessions whose end is still to come', async () => {
    const { browser, world, at } = await createRemindingBrowser();
    expect(Object.keys(marks(world))).toEqual(['claude|0||']);
    await browser.lose('claude', 'taken-back');
    expect(Object.keys(marks(world))).toEqual(['claude|0||']);
    await at(END);
    expect(marks(world)).toEqual({});
  });
});

describe('a notification that fails', () => {
  it('does not stop the alarm or the badge', async () => {
    const { world, at } = await createRemindingBrowser(reminding({}, { badge: true }));
    const tab = world.tabs.show('https://claude.ai/', '0');
    world.notifications.show = () => Promise.reject(new Error('No notification'));
    await at(END - 3 * DAY + SECOND);
    expect(world.bugs.map(({ where }) => where)).toEqual(['reminding']);
    expect(world.badges.get(tab.tabId)?.text).toBe('2d');
    expect(world.browser.alarmAt).not.toBeNull();
  });
});
