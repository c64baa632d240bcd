import { expect } from 'vitest';
import { findLongHints } from '../../../scripts/screens/find-long-hints.ts';
import { offeredLanguages } from '../../../utils/core/words/offered-languages.ts';
import { chooseLanguage, openEveryScreen } from '../harness/languages/every-screen.ts';
import { waitForLanguage } from '../harness/languages/expect-language.ts';
import { changeSettings } from '../harness/record.ts';
import { story } from '../harness/story.ts';

/** CSS pixels: the page is as wide as it gets, at 100 %. */
const USUAL = { width: 1280, height: 900 };

story(
  'explains no setting in more than two lines, in any of the twelve languages; the rest is behind "More"',
  async ({ world }) => {
    const screens = await openEveryScreen(world);
    const { options } = screens;
    // As much as possible is turned on, because more is explained then.
    await changeSettings(world, (settings) => ({
      ...settings,
      sharedComputer: true,
      record: { ...settings.record, choice: 'on' },
    }));
    await options.setViewport(USUAL);
    await options.waitForSelector('[data-setting="by-itself"]');
    const found: string[] = [];
    for (const { code } of offeredLanguages) {
      await chooseLanguage(screens, code);
      await waitForLanguage(options, code);
      found.push(...(await findLongHints(options)).map((fault) => `${code}: ${fault}`));
    }
    expect(found, found.join('\n')).toEqual([]);

    await chooseLanguage(screens, 'en');
    await waitForLanguage(options, 'en');
    const names = await options.$$eval('.hint summary', (folds) => folds.map(({ textContent }) => textContent));
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    expect(await world.uncaughtErrors()).toEqual([]);
  },
);
