import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readTexts } from '../../../scripts/languages/read-languages.ts';
import { createWords } from '../../../utils/core/words/create-words.ts';
import { offeredLanguages } from '../../../utils/core/words/offered-languages.ts';
import type { Words } from '../../../utils/core/words/words.ts';
import type { PracticeSites } from '../../practice-sites/start.ts';
import { chooseLanguage, openEveryScreen, type Screens } from '../harness/languages/every-screen.ts';
import { findForeign, waitForLanguage } from '../harness/languages/expect-language.ts';
import { seenTexts } from '../harness/languages/seen-texts.ts';
import { withLanguages } from '../harness/languages/speaking-browser.ts';
import { pressNow } from '../harness/press-now.ts';
import { textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import { openWorld, type World } from '../harness/world.ts';

/** Browsers in these languages: one of our alphabet, one from right to left, one without plural forms. */
const spoken = ['de', 'ar', 'ja'] as const;
/** No screen has fewer texts: one that shows nothing would be in any language. */
const MANY = 10;

story(
  'shows every screen in the language of the browser alone, or in the one that is chosen, each of the twelve',
  async ({ world: usual, sites, browserName }) => {
    const foreign: string[] = [];
    await withLanguages(usual, spoken, async (speaking) => {
      for (const code of spoken) {
        const place = { language: code, timeZone: 'Europe/Berlin' };
        const world = await openWorld({ browserName, port: sites.port, place, ...speaking });
        try {
          foreign.push(...(await lookAt(world, sites, code)));
        } finally {
          await world.close();
        }
      }
    });
    foreign.push(...(await chooseEach(usual)));
    expect(foreign, foreign.join('\n')).toEqual([]);
  },
  { limitMs: 420_000 },
);

/** A browser in this language, in which nothing was chosen. */
async function lookAt(world: World, sites: PracticeSites, code: string): Promise<readonly string[]> {
  expect(await world.inExtension((browser) => browser.i18n.getUILanguage())).toBe(code);
  const screens = await openEveryScreen(world);
  const foreign = await readAll(screens, code);
  for (const [screen, page] of Object.entries(screens))
    await world.screenshot(page, `product/09-${code}-${screen}`, screen === 'popup' ? {} : { width: 1000 });

  const { popup } = screens;
  const words = wordsOf(code);
  const live = () => sites.claude.sessions().filter(({ endedAt }) => endedAt === null).length;
  const before = live();
  await waitFor('the button', () => pressNow(popup, words('signOutHere')));
  await waitFor('the outcome', async () =>
    (await textOf(popup, '[role=status]')).includes(words('outcomeLead', { outcome: 'signed-out' })),
  );
  expect(live()).toBe(before - 1);
  await world.screenshot(popup, `product/09-${code}-signed-out`);
  expect(await world.uncaughtErrors()).toEqual([]);
  return [...foreign, ...(await findForeign(popup, code)).map((text) => `signed out in ${code}: ${text}`)];
}

/** An English browser, in which each of the twelve is chosen in turn. */
async function chooseEach(world: World): Promise<readonly string[]> {
  const foreign: string[] = [];
  const screens = await openEveryScreen(world);
  for (const { code } of offeredLanguages) {
    await chooseLanguage(screens, code);
    foreign.push(...(await readAll(screens, code)));
    if (code === 'pl') await expectCounted(screens.help, code, 3);
    if (code === 'ar') await expectCounted(screens.help, code, 2);
  }
  expect(await world.uncaughtErrors()).toEqual([]);
  return foreign;
}

/** Looks at each text of all screens, and tells which are in another language. */
async function readAll(screens: Screens, code: string): Promise<readonly string[]> {
  for (const page of Object.values(screens)) await waitForLanguage(page, code);
  const found: string[] = [];
  for (const [screen, page] of Object.entries(screens)) {
    expect((await seenTexts(page)).length, screen).toBeGreaterThan(MANY);
    found.push(...(await findForeign(page, code)).map((text) => `${screen} in ${code}: ${text}`));
  }
  return found;
}

/** Searches the help for a word that so many answers hold, and reads how their number is said. */
async function expectCounted(help: Page, code: string, count: number): Promise<void> {
  const answers = await help.evaluate(() =>
    [...document.querySelectorAll('main > section:not(#new)')].map(({ textContent }) => textContent.toLowerCase()),
  );
  const typed = answers
    .flatMap((answer) => answer.match(/[\p{L}\p{M}]{5,}/gu) ?? [])
    .find((word) => answers.filter((answer) => answer.includes(word)).length === count);
  if (typed === undefined) throw new Error(`No word stands in ${count} answers`);
  await type(help, typed);
  const said = wordsOf(code)('helpFound', { count });
  await waitFor(`"${said}"`, async () => (await textOf(help, '[role=status]')) === said);
  await type(help, '');
}

async function type(help: Page, text: string): Promise<void> {
  await help.evaluate((wanted) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (box === null) throw new Error('There is no search box');
    box.value = wanted;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

function wordsOf(code: string): Words {
  const texts = readTexts(code);
  return createWords((key) => texts[key]?.message ?? '', code.replace('_', '-'));
}
