import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const headings = (page: Page, tag: 'h3' | 'h4') =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(`.site-group ${wanted}`)].map(({ textContent }) => textContent),
    tag,
  );

story(
  'lists the sites in groups, finds one by its name or its address, and leads to adding one that it does not know',
  async ({ world }) => {
    const page = await world.openOptions();
    await waitFor('the groups', async () => (await headings(page, 'h3')).length > 0);
    expect(await headings(page, 'h3')).toEqual(
      (['assistants', 'mail', 'social', 'video-and-music', 'shops', 'school', 'work', 'code', 'games'] as const).map(
        (of) => words('group', { of }),
      ),
    );
    await world.screenshot(page, 'everyday/03-groups', { fullPage: true });
    const box = await page.waitForSelector(`::-p-aria([name="${words('findSite')}"][role="searchbox"])`);
    await box?.type('youtube.com');
    await waitFor('the one that has it', async () => (await headings(page, 'h4')).join() === 'Google');
    await box?.press('Backspace');
    await box?.type('x');
    await waitFor('nothing', async () => (await headings(page, 'h4')).length === 0);
    const said = await page.evaluate(() =>
      document.querySelector('#sites [role=search] [role=status]')?.textContent?.trim(),
    );
    expect(said).toBe(words('noSiteFound', { typed: 'youtube.cox' }));
    await world.screenshot(page, 'everyday/03-nothing-found');
  },
);
