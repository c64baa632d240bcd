import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import german from '../../../public/_locales/de/messages.json' with { type: 'json' };
import { createWords } from '../../../utils/core/words/create-words.ts';
import { words } from '../../words.ts';
import { signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const texts = new Map<string, { readonly message: string }>(Object.entries(german));
const inGerman = createWords((key) => texts.get(key)?.message ?? '', 'de');
const ENGLISH = /\b(sign|signed|days|hours|this|browser’s|you)\b/i;

story(
  'speaks the language that is chosen, on every open screen at once, and before a first drawing',
  async ({ world }) => {
    const { tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    await timeLeft(popup);
    const options = await world.openOptions();
    await timeLeft(options);

    await choose(options, 'de');
    for (const page of [options, popup]) await expectLanguage(page, 'de');
    expect(await textOf(popup, 'body')).toContain(inGerman('signOutHere'));
    expect(await textOf(popup, 'body')).not.toMatch(ENGLISH);
    expect(await textOf(options, '#preferences')).toContain(inGerman('experimentsSwitch'));
    await world.screenshot(popup, 'product/02-german-popup', { fullPage: true });
    await world.screenshot(options, 'product/02-german-options', { width: 320, fullPage: true });
    await popup.close();

    const next = await world.openPopup(tabId);
    await timeLeft(next);
    await expectLanguage(next, 'de');
    const leave = await world.openExtensionPage('leave.html');
    await expectLanguage(leave, 'de');
    await waitFor('the question', async () => (await textOf(leave, 'body')).includes(inGerman('leavingThisComputer')));

    await choose(options, '');
    for (const page of [options, next, leave]) await expectLanguage(page, 'en');
    expect(await textOf(next, 'body')).toContain(words('signOutHere'));
    expect(await world.uncaughtErrors()).toEqual([]);
  },
);

async function choose(options: Page, code: string): Promise<void> {
  await options.select('select:has(option[value="de"])', code);
}

async function expectLanguage(page: Page, language: string): Promise<void> {
  await waitFor(`a page in ${language}`, () =>
    page.evaluate((wanted) => document.documentElement.lang.split('-')[0] === wanted, language),
  );
}
