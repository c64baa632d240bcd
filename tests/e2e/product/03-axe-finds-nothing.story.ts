import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { expectNone, findBarriers } from '../harness/accessibility/find-barriers.ts';
import type { ColorScheme } from '../harness/browser/engine.ts';
import { waitForHeadline } from '../harness/leaving/leaving.ts';
import { openMore } from '../harness/open-more.ts';
import { changeSettings } from '../harness/record.ts';
import { signIn, signOutHere, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

/** Each way of reading: English from the left, and Arabic from the right. */
const languages = ['en', 'ar'] as const;
/** In CSS pixels; the narrow one is a window of 1,280 at 400 %. */
const NARROW = 320;
const WIDE = 1_100;

story(
  'axe finds nothing on any screen, light or dark, from the left or from the right, also at 400 %',
  async ({ world }) => {
    const { page: site, tabId } = await signIn(world);
    const found: string[] = [];

    const look = async (name: string, page: Page, schemes: readonly ColorScheme[] = ['light', 'dark']) => {
      for (const scheme of schemes) {
        await world.engine.useColorScheme(page, scheme);
        found.push(...(await findBarriers(page)).map((line) => `${name}, ${scheme}: ${line}`));
      }
      await world.engine.useColorScheme(page, 'light');
    };

    for (const language of languages) {
      await changeSettings(world, (settings) => ({ ...settings, language }));
      const popup = await world.openPopup(tabId);
      await expectLanguage(popup, language);
      await timeLeft(popup);
      await openMore(popup);
      await look(`popup in ${language}`, popup);
      await world.screenshot(popup, `product/03-popup-${language}`);
      await popup.close();
      for (const path of ['leave.html', 'options.html', 'welcome.html', 'help.html']) await lookWide(path, language);
    }

    await changeSettings(world, (settings) => ({ ...settings, language: 'en' }));
    await site.bringToFront();
    const { popup } = await signOutHere(world, tabId);
    await look('popup after a sign-out', popup);
    await popup.close();
    await look('popup of an unknown site', await openUnknown(world));
    const left = await world.openExtensionPage('leave.html');
    await waitForHeadline(left, /./);
    await look('leave page with nothing to leave', left);
    expectNone(found);
    expect(await world.uncaughtErrors()).toEqual([]);

    async function lookWide(path: string, language: string): Promise<void> {
      const page = await world.openExtensionPage(path);
      await page.setViewport({ width: WIDE, height: 900 });
      await expectLanguage(page, language);
      await waitForHeadline(page, /./);
      await openMore(page);
      await look(`${path} in ${language}`, page);
      await page.setViewport({ width: NARROW, height: 640 });
      await look(`${path} in ${language} at 400 %`, page, ['light']); // no colour depends on the width
      await world.screenshot(page, `product/03-${path.replace('.html', '')}-${language}`, { fullPage: true });
      await page.close();
    }
  },
  { limitMs: 300_000 },
);

async function openUnknown(world: World): Promise<Page> {
  const page = await world.openPage('https://www.stranger.example/');
  return world.openPopup(await world.tabIdOf(page));
}

async function expectLanguage(page: Page, language: string): Promise<void> {
  await waitFor(`a page in ${language}`, () =>
    page.evaluate((wanted) => document.documentElement.lang.split('-')[0] === wanted, language),
  );
}
