import { expect } from 'vitest';
import { changeSettings, keepRecord, readOverview, waitUntilJudged } from '../harness/record.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'keeps the name of a container without a tab and a cookie, until the container itself is gone',
  async ({ world }) => {
    await keepRecord(world);
    await waitUntilJudged(world);
    const { page, storeId } = await world.openOtherStore('https://claude.ai/login');
    await changeSettings(world, (settings) => ({ ...settings, storeNames: { [storeId]: 'Bank' } }));
    await page.close();
    await world.inExtension(async (browser, id) => {
      for (const { name, domain, path } of await browser.cookies.getAll({ storeId: id }))
        await browser.cookies.remove({ url: `https://${domain}${path}`, name, storeId: id });
    }, storeId);

    /** Something changes, and Lights Out has looked at it. */
    const lookAgain = async () => {
      const before = (await readOverview(world)).sessions[0]?.lifetime;
      const { page: site } = await signIn(world);
      await waitFor('the look', async () => {
        const [session] = (await readOverview(world)).sessions;
        return session !== undefined && JSON.stringify(session.lifetime) !== JSON.stringify(before);
      });
      await site.close();
    };
    const names = async () => (await readOverview(world)).settings.storeNames;
    await lookAgain();
    await lookAgain();
    expect(await names()).toEqual({ [storeId]: 'Bank' });

    for (const context of world.engine.browser.browserContexts())
      if (context !== world.engine.browser.defaultBrowserContext()) await context.close();
    await lookAgain();
    await waitFor('the name to go', async () => Object.keys(await names()).length === 0);
  },
);
