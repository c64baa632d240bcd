import { expect } from 'vitest';
import { giveRule, runsByRule, waitForNotice } from '../harness/rules.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  "signs out after a while without a look at the site's tabs, but not while one holds text that was not sent",
  async ({ world, sites }) => {
    const { page } = await signIn(world);
    const type = (text: string) =>
      page.evaluate((typed) => {
        const area = document.querySelector('textarea');
        if (area) area.value = typed;
      }, text);
    await type('Dear diary');
    await world.openPage('about:blank'); // this tab is in front now
    await giveRule(world, 'claude', { kind: 'no-look', minutes: 0.25 });
    const own = () => sites.claude.live().filter(({ device }) => device !== 'Phone').length;

    await waitFor(
      'the notice that it waits',
      async () => (await waitForNotice(world, 'claude', 60_000)).waitsFor === 'unsent-text',
      60_000,
    );
    expect(own()).toBe(1);
    const popup = await world.openPopup();
    await world.screenshot(popup, 'everyday/07-rule-waits');
    await popup.close();
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('Dear diary');

    await type('');
    await waitFor('the sign-out', () => own() === 0, 180_000);
    await waitFor('its record', async () => (await runsByRule(world))[0]?.outcome?.kind === 'signed-out');
    expect(await runsByRule(world)).toHaveLength(1);
    // The tab is still there, and shows the site as its visitors see it.
    await waitFor('the public page', () => page.evaluate(() => document.body.innerText.includes('Welcome')));
  },
  { build: 'e2e', limitMs: 300_000 },
);
