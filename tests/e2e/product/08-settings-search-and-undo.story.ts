import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { HELD_BACK_MS } from '../../../components/press/guard-presses.ts';
import { words } from '../../words.ts';
import { changeSettings, keepRecord, readOverview } from '../harness/record.ts';
import { secretsOf } from '../harness/secrets.ts';
import { expectNoTraces, press, signIn, textOf, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const badge = words('badgeLabel');
const switchSelector = `::-p-aria([name="${badge}"][role="switch"])`;
const CHANGE = '.saved [role=status]';

const shownSettings = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-setting]')]
      .filter((setting) => setting.getClientRects().length > 0)
      .map(({ dataset }) => dataset.setting),
  );

const unfold = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(wanted)) fold.open = true;
  }, selector);

story(
  'a setting is found, its change saved, undone, and left alone where another window changed it; what is stored is shown',
  async ({ world, sites }) => {
    await signIn(world);
    const options = await world.openOptions();
    const box = await options.waitForSelector(`::-p-aria([name="${words('findSetting')}"][role="searchbox"])`);
    await box?.type('counter');
    await waitFor('the one setting', async () => (await shownSettings(options)).join() === 'badge');
    await waitForText(options, 'main [role=search] [role=status]', /1 setting/);
    await world.screenshot(options, 'product/08-found');

    const turn = async () => {
      const found = await options.waitForSelector(switchSelector);
      // What has just changed under a hand that stands still is held back from its presses.
      await new Promise((resolve) => setTimeout(resolve, HELD_BACK_MS));
      await found?.click();
    };
    const isOn = async () => (await readOverview(world)).settings.badge;
    const before = await isOn();
    await turn();
    await waitForText(options, CHANGE, new RegExp(words('saved')));
    expect(await isOn()).toBe(!before);
    await world.screenshot(options, 'product/08-saved');
    await press(options, words('undo'));
    await waitForText(options, CHANGE, new RegExp(words('undone')));
    expect(await isOn()).toBe(before);

    await turn();
    await waitForText(options, CHANGE, new RegExp(words('saved')));
    // As another window would: what the change wrote is there no more.
    await changeSettings(world, (settings) => ({ ...settings, badge: before }));
    await press(options, words('undo'));
    await waitForText(options, CHANGE, new RegExp(words('notUndone')));
    expect(await isOn()).toBe(before);

    await options.evaluate(() => document.querySelector<HTMLInputElement>('.find-setting input')?.select());
    await options.keyboard.type('bicycle');
    await waitFor('nothing', async () => (await shownSettings(options)).length === 0);
    await press(options, words('showAllSettings'));
    await waitFor('everything', async () => (await shownSettings(options)).length > 10);

    await turn();
    await waitForText(options, CHANGE, new RegExp(words('saved')));
    await options.keyboard.down('Control');
    await options.keyboard.press('z');
    await options.keyboard.up('Control');
    await waitForText(options, CHANGE, new RegExp(words('undone')));
    expect(await isOn()).toBe(before);

    // What is stored, all of it unfolded: readable, and without a secret of any site.
    await keepRecord(world);
    await unfold(options, '#privacy details');
    await waitFor('the documents', async () => (await textOf(options, '.stored code')).includes('settings'));
    await unfold(options, '.stored details');
    await waitFor('their contents', async () => (await textOf(options, '.stored pre')).includes('badge: true'));
    expect(await textOf(options, '.stored')).not.toContain('digest:');
    const shown = await options.content();
    for (const secret of secretsOf(sites)) expect(shown).not.toContain(secret);
    await world.screenshot(options, 'product/08-stored', { fullPage: true });
    expect(await textOf(options, '[role=alert]')).not.toContain(words('trouble', { what: 'not-saved' }));
    await expectNoTraces(world, sites);
  },
);
