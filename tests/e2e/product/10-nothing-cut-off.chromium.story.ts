import { expect } from 'vitest';
import { findCutOff } from '../../../scripts/screens/find-cut-off.ts';
import { offeredLanguages } from '../../../utils/core/words/offered-languages.ts';
import { chooseLanguage, openEveryScreen } from '../harness/languages/every-screen.ts';
import { waitForLanguage } from '../harness/languages/expect-language.ts';
import { story } from '../harness/story.ts';

/**
 * Widths in CSS pixels at 100 % and at 200 %. A window of 1,280 pixels is half as wide then. A popup may be 800 pixels
 * wide at most, so it keeps its 400; it is also a page of its own, as on a phone.
 */
const widths = { popup: [400, 320], options: [1280, 640], leave: [1280, 640], welcome: [1280, 640], help: [1280, 640] };

story(
  'cuts off nothing in any of the twelve languages, at 100 % and at 200 %',
  async ({ world }) => {
    const screens = await openEveryScreen(world);
    const found: string[] = [];
    for (const { code } of offeredLanguages) {
      await chooseLanguage(screens, code);
      for (const [name, page] of Object.entries(screens)) {
        await waitForLanguage(page, code);
        for (const width of widths[name as keyof typeof widths]) {
          await page.setViewport({ width, height: 900 });
          found.push(...(await findCutOff(page)).map((fault) => `${name} in ${code} at ${width}: ${fault}`));
        }
      }
    }
    expect(found).toEqual([]);
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  { limitMs: 300_000 },
);
