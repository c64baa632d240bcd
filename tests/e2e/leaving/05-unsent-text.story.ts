import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'finds text that was not sent, offers to copy it, and never loses it in a run that was pressed',
  async ({ world, sites }) => {
    const [first, second] = await signInOnStreet(world, sites, [1, 2]);
    if (!first || !second) throw new Error('Two tabs were to be open');
    await first.page.evaluate(() => {
      const field = document.querySelector('textarea');
      if (field) field.value = 'A thought that was never sent';
    });
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await waitFor('the text', async () => /A thought that was never sent/.test(await textOf(page, 'main')));
    expect(
      await page.evaluate(() => [...document.querySelectorAll('button')].map((button) => button.textContent?.trim())),
    ).toContain(words('copyAll'));
    await world.screenshot(page, 'leaving/05-unsent-text');
    await press(page, words('signOutOf', { what: '2' }));
    const { items } = await waitForEndedRun(world);
    for (const number of [1, 2]) expect(houseOf(sites, number).live()).toEqual([]);
    expect(items.find(({ ref }) => ref.siteId === 'lamp-1')?.tabsLeft).toHaveLength(1);
    expect(await first.page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'A thought that was never sent',
    );
    expect((await world.pages()).some((one) => one.url().includes('lamp-2.'))).toBe(false);
    expect(await textOf(page, 'main')).toMatch(/stays open/);
  },
  { build: 'e2e' },
);
