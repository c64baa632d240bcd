import { expect } from 'vitest';
import { words } from '../../words.ts';
import { readOverview } from '../harness/record.ts';
import { BY_THEN_MS, giveRule, runsByRule, waitForNotice } from '../harness/rules.ts';
import { press, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'heeds "Not now" at the notice of a rule, until the last tab is closed once more',
  async ({ world, sites }) => {
    const own = () => sites.claude.live().filter(({ device }) => device !== 'Phone').length;
    const { page } = await signIn(world);
    await giveRule(world, 'claude', { kind: 'last-tab' });
    await page.close();
    const notice = await waitForNotice(world, 'claude');
    const popup = await world.openPopup();
    await press(popup, words('ruleNotNow', { site: 'Claude' }));
    await waitFor('the notice to go', async () => (await readOverview(world)).ruleNotices.length === 0);
    await popup.close();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, notice.beginsAt + 5_000 - Date.now())));
    expect([own(), await runsByRule(world)]).toEqual([1, []]);

    // The next one closes with its window.
    const windowId = await world.inExtension(
      async (browser) => (await browser.windows.create({ url: 'https://claude.ai/' })).id ?? 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect((await readOverview(world)).ruleNotices).toEqual([]);
    await world.inExtension((browser, id) => browser.windows.remove(id), windowId);
    await waitForNotice(world, 'claude');
    await waitFor('the sign-out', () => own() === 0, BY_THEN_MS);
  },
  { build: 'e2e', limitMs: 240_000 },
);
