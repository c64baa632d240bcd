import { expect } from 'vitest';
import { goTo } from '../harness/go-to.ts';
import { signIn, signInAgain } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'shows the time left on the toolbar button only when little is left, and in words as its title',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world);
    const button = () =>
      world.inExtension(
        async (browser, id) => ({
          text: await browser.action.getBadgeText({ tabId: id }),
          title: await browser.action.getTitle({ tabId: id }),
        }),
        tabId,
      );
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await button()).toEqual({ text: '', title: 'Lights Out' });

    sites.claude.renewal.on = false;
    await signInAgain(page, { aged: `${26 * 24 * 60}m` });
    await waitFor('a badge', async () => (await button()).text === '1d');
    expect((await button()).title).toMatch(/Claude, 1 day 23 hours left$/);

    await goTo(page, 'https://status.claude.com/');
    await waitFor('no badge on another site', async () => (await button()).text === '');
  },
);
