import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { readOverview } from '../harness/record.ts';
import { press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const changeOf = (answer: 'sharedComputer' | 'computerOwn') =>
  words('nameAndValue', { name: words('change'), value: words(answer) });

story(
  'asks once whose computer it is, ticks everything where it is shared, and keeps no receipt then',
  async ({ world, sites }) => {
    await signInOnStreet(world, sites, [1, 2]);
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    const question = words('whoseComputer');
    expect(await textOf(page, 'main')).toContain(question);
    const boxes = () =>
      page.$$eval('.leave-rows input[type="checkbox"]', (all) => all.map((one) => (one as HTMLInputElement).checked));
    await world.screenshot(page, 'product/07-asks', { fullPage: true });

    // By keyboard alone: from the first answer to the second, and press.
    await page.focus('.whose fieldset button');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitFor('the answer', async () => (await readOverview(world)).settings.sharedComputer === true);
    await waitFor('the question to go', async () => !(await textOf(page, 'main')).includes(question));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await waitFor('the focus on the answer', async () => (await focused()) === words('sharedComputer'));
    expect(await boxes()).toEqual([true, true]);
    expect(await textOf(page, 'main')).toContain(words('clearBrowser'));
    await world.screenshot(page, 'product/07-shared', { fullPage: true });

    // It can be changed, and is not asked again.
    await press(page, changeOf('sharedComputer'));
    await press(page, words('computerMine'));
    await waitFor('the other answer', async () => (await readOverview(world)).settings.sharedComputer === false);
    await world.reloadExtensionPage(page);
    await waitForHeadline(page, /^Sign out of these\?$/);
    expect(await textOf(page, 'main')).not.toContain(question);
    await world.screenshot(page, 'product/07-mine', { fullPage: true });
    await press(page, changeOf('computerOwn'));
    await press(page, words('computerShared'));
    await waitFor('shared again', async () => (await readOverview(world)).settings.sharedComputer === true);

    await press(page, words('signOutOf', { what: '2' }));
    await waitForEndedRun(world);
    await waitFor('the receipt', async () => (await page.$('.leave-receipt')) !== null);
    const buttons = await page.$$eval('.leave-receipt button', (all) => all.map((one) => one.textContent));
    expect(buttons).toContain(words('done'));
    expect(buttons).not.toContain(words('saveReceipt'));
    expect(await textOf(page, 'main')).not.toContain(question);
    await world.screenshot(page, 'product/07-receipt', { fullPage: true });
    expect([houseOf(sites, 1).live(), houseOf(sites, 2).live()]).toEqual([[], []]);
    expect((await readOverview(world)).history).toEqual([]);
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  { build: 'e2e' },
);
