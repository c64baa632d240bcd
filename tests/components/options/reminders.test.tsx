import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { overview, settings } from '../harness/fake-world.ts';
import { openOptions, openState } from '../harness/options-world.tsx';

const days = (count: number) => count * DAY;
const remind = words('remindSwitch');
const reminding = (change: Partial<typeof settings.reminders> = {}) =>
  overview({
    settings: { ...settings, reminders: { ...settings.reminders, on: true, ...change } },
    notifications: 'granted',
  });

describe('the switch', () => {
  it('asks for notifications in the click, and turns on only when they are allowed', async () => {
    const asked: string[] = [];
    const page = await openOptions(overview(), {
      parts: { requestNotifications: async () => asked.push('notifications') > 0 },
    });
    expect(page.control(remind).checked).toBe(false);
    expect(page.section('reminders')).toContain(words('remindAsk'));
    await page.turn(remind);
    expect(asked).toEqual(['notifications']);
    expect(page.saved()?.reminders.on).toBe(true);
    expect(page.control(remind).checked).toBe(true);
  });

  it('stays off when the browser refuses, and says so', async () => {
    const page = await openOptions(overview(), { parts: { requestNotifications: async () => false } });
    await page.turn(remind);
    expect(page.control(remind).checked).toBe(false);
    expect(page.screen.find('[role="alert"]')?.textContent).toBe(words('trouble', { what: 'not-allowed' }));
    expect(page.saved()).toBeNull();
  });

  it('turns off without a question', async () => {
    const page = await openOptions(reminding());
    await page.turn(remind);
    expect(page.saved()?.reminders).toEqual({ ...settings.reminders, on: false });
  });

  it('says when the browser took notifications away, and asks for them again', async () => {
    const page = await openState('options-reminders-missing');
    expect(page.section('reminders')).toContain(words('notificationsMissing'));
    await page.screen.press(words('allow'));
    expect(page.saved()?.reminders.on).toBe(true);
  });
});

describe('the times', () => {
  const shown = (page: Awaited<ReturnType<typeof openOptions>>) => page.fields('number').map(({ value }) => value);

  it('are three days and one to begin with, longest first', async () => {
    const page = await openOptions(overview());
    expect(shown(page)).toEqual(['3', '1']);
    expect(page.section('reminders')).toContain('From 3 days before the end: it follows the longest of these times.');
  });

  it('can be changed, and are kept longest first', async () => {
    const page = await openOptions(overview());
    await page.type(page.fields('number')[1], '5.5');
    expect(page.saved()?.reminders.beforeMs).toEqual([days(5.5), days(3)]);
    expect(shown(page)).toEqual(['5.5', '3']);
    expect(page.section('reminders')).toContain('From 5 days 12 hours before the end');
  });

  it('keep the focus on the one that is typed into, wherever it goes', async () => {
    const page = await openOptions(overview());
    page.fields('number')[1]?.focus();
    await page.type(page.fields('number')[1], '10');
    expect(document.activeElement).toBe(page.fields('number')[0]);
  });

  it.each([
    ['31', words('warningRange')],
    ['0.4', words('warningRange')],
    ['', words('warningRange')],
    ['1', words('timeDouble')],
  ])('refuse "%s", say why, and lose nothing', async (typed, why) => {
    const page = await openOptions(overview());
    await page.type(page.fields('number')[0], typed);
    expect(page.section('reminders')).toContain(why);
    expect(page.fields('number')[0]?.getAttribute('aria-invalid')).toBe('true');
    expect(shown(page)).toEqual([typed, '1']);
    expect(page.saved()).toBeNull();
    await page.type(page.fields('number')[0], '4');
    expect(page.section('reminders')).not.toContain(why);
    expect(page.saved()?.reminders.beforeMs).toEqual([days(4), days(1)]);
  });

  it('grow up to five, and each new one gets the focus', async () => {
    const page = await openOptions(overview());
    await page.screen.press(words('addTime'));
    expect(shown(page)).toEqual(['7', '3', '1']);
    expect(document.activeElement).toBe(page.fields('number')[0]);
    await page.screen.press(words('addTime'));
    await page.screen.press(words('addTime'));
    expect(shown(page)).toEqual(['30', '14', '7', '3', '1']);
    expect(page.screen.buttonNames()).not.toContain(words('addTime'));
    expect(page.section('reminders')).toContain(words('timesMost', { count: 5 }));
  });

  it('can be removed down to one', async () => {
    const page = await openOptions(overview());
    await page.screen.press(words('removeTimeOf', { time: '3 days' }));
    expect(page.saved()?.reminders.beforeMs).toEqual([days(1)]);
    expect(document.activeElement).toBe(page.fields('number')[0]);
    expect(page.screen.buttonNames().filter((name) => /^Remove \d/.test(name))).toEqual([]);
  });
});

describe('quiet hours', () => {
  it('begin as the night, and can be other hours', async () => {
    const page = await openOptions(reminding());
    await page.turn(words('quietSwitch'));
    expect(page.fields('time').map(({ value }) => value)).toEqual(['22:00', '08:00']);
    await page.type(page.fields('time')[0], '13:30');
    expect(page.saved()?.reminders.quiet).toEqual({ fromMinute: 13 * 60 + 30, toMinute: 8 * 60 });
    await page.turn(words('quietSwitch'));
    expect(page.saved()?.reminders.quiet).toBeNull();
  });

  it.each([
    ['08:00', words('quietSame')],
    ['', words('quietMissing')],
  ])('refuse "%s", say why, and lose nothing', async (typed, why) => {
    const page = await openOptions(reminding({ quiet: { fromMinute: 22 * 60, toMinute: 8 * 60 } }));
    await page.type(page.fields('time')[0], typed);
    expect(page.section('reminders')).toContain(why);
    expect(page.fields('time')[0]?.value).toBe(typed);
    expect(page.saved()).toBeNull();
  });
});

it('leaves single sites out, and takes them in again', async () => {
  const page = await openOptions(reminding());
  await page.turn(words('remindOf', { site: 'Claude' }));
  expect(page.saved()?.reminders.sitesOff).toEqual(['claude']);
  expect(page.section('reminders')).toContain(words('sitesAllBut', { sites: 'Claude' }));
  await page.turn(words('remindOf', { site: 'Claude' }));
  expect(page.saved()?.reminders.sitesOff).toEqual([]);
});

it('offers quiet hours and sites only while there are reminders', async () => {
  const page = await openOptions(overview());
  expect(page.section('reminders')).not.toContain(words('quietSwitch'));
  expect(page.section('reminders')).not.toContain(words('forEachSite'));
});

it('keeps the choices and does nothing on a shared computer, but for the badge', async () => {
  const page = await openState('options-shared');
  expect(page.section('reminders')).toContain('they would only help to stay signed in');
  expect(page.control(remind).checked).toBe(true);
  expect(page.control(remind).closest('fieldset')?.disabled).toBe(true);
  expect(page.control(words('quietSwitch')).closest('fieldset')?.disabled).toBe(true);
  await page.turn(words('badgeLabel'));
  expect(page.saved()).toMatchObject({ badge: false, reminders: { on: true } });
});
