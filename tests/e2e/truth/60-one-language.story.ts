import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { withLanguages } from '../harness/languages/speaking-browser.ts';
import { outcome, press, signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import { openWorld, type World } from '../harness/world.ts';

/** A Finnish browser, and a Hebrew one on a computer that does not know its time zone. We have no texts in either. */
const places = [
  { name: 'finnish', language: 'fi', timeZone: 'Europe/Helsinki' },
  { name: 'hebrew-unknown-zone', language: 'he', timeZone: 'Etc/Unknown' },
] as const;

const FULL = /^(28 days|27 days 23 hours)$/;
const FOREIGN = /päiv|tunti|marras|joulu|[֐-׿]/;

type Opened = { readonly world: World; readonly page: Page; readonly screen: string; readonly place: string };

story(
  'is whole and in one language where the browser speaks another, or names a time zone that it does not take',
  async ({ world: usual, sites, browserName }) => {
    const languages = places.map(({ language }) => language);
    await withLanguages(usual, languages, async (speaking) => {
      for (const { name, ...place } of places) {
        const world = await openWorld({ browserName, port: sites.port, place, ...speaking });
        try {
          await lookAtScreens(world, name, place.language);
        } finally {
          await world.close();
        }
      }
    });
  },
);

async function lookAtScreens(world: World, place: string, language: string): Promise<void> {
  expect(await world.inExtension((browser) => browser.i18n.getUILanguage())).toBe(language);
  const { tabId } = await signIn(world);
  const popup = await world.openPopup(tabId);
  expect(await timeLeft(popup)).toMatch(FULL);
  await expectOneLanguage({ world, page: popup, screen: 'popup', place });

  const options = await world.openOptions();
  expect(await timeLeft(options)).toMatch(FULL);
  await expectOneLanguage({ world, page: options, screen: 'options', place });

  const leave = await world.openExtensionPage('leave.html');
  await expectOneLanguage({ world, page: leave, screen: 'leave', place });

  // The background works too: the site's own sign-out, and the probe after it.
  await press(popup, words('signOutHere'));
  expect(await outcome(popup)).toMatch(/^Signed out\./);
  expect(await world.uncaughtErrors()).toEqual([]);
}

async function expectOneLanguage({ world, page, screen, place }: Opened): Promise<void> {
  await world.screenshot(page, `truth/60-${place}-${screen}`, screen === 'popup' ? {} : { width: 1000 });
  // A screen that is still loading says so in a few words.
  const text = await waitFor(`the texts of ${screen}`, async () => {
    const read = await textOf(page, 'body');
    return read.length > 100 ? read : undefined;
  });
  expect(text, screen).not.toMatch(FOREIGN);
  expect(
    await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang: lang.split('-')[0], dir, laidOut: getComputedStyle(document.body).direction };
    }),
    screen,
  ).toEqual({ lang: 'en', dir: 'ltr', laidOut: 'ltr' });
}
