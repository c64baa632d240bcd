import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { heldOf } from '../harness/leaving/say-yes.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { installListKeeper } from '../harness/second-extension/list-keeper.ts';
import { expectNoTraces, press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const PRESS_OVER_MS = 6_000;

story(
  'says so where the browser gives no access to its history, and signs out all the same',
  async ({ world, sites }) => {
    const keeper = await installListKeeper(world);
    await signInOnStreet(world, sites, [1]);
    const pages = [1, 2, 3].map((page) => `https://lamp-1.example/page/${page}`);
    await keeper.visit(pages);
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    const isTicked = () => page.evaluate(() => document.querySelector<HTMLInputElement>('.list-tick input')?.checked);
    // Not in the press of a person: both browsers then refuse without a question. Chromium counts what a test asks of a
    // page as such a press, and remembers it for 5 s.
    await page.evaluate(
      (ms) => void setTimeout(() => document.querySelector<HTMLInputElement>('.list-tick input')?.click(), ms),
      PRESS_OVER_MS,
    );
    await new Promise((resolve) => setTimeout(resolve, PRESS_OVER_MS + 1_000));
    await waitFor('the refusal', async () =>
      (await textOf(page, '.list-ticks')).includes(words('takeRefused')) ? true : undefined,
    );
    expect(await isTicked()).toBe(false);
    await world.screenshot(page, 'everyday/04-history-refused', { fullPage: true });
    await press(page, words('signOutOf', { what: '1' }));
    const { items, lists } = await waitForEndedRun(world);
    expect([items.map(({ outcome }) => outcome?.kind), lists]).toEqual([['signed-out'], undefined]);
    expect(houseOf(sites, 1).live()).toEqual([]);
    expect(await keeper.history()).toEqual(expect.arrayContaining(pages));
    expect(await heldOf(world, ['history', 'sessions'])).toEqual([]);
    await expectNoTraces(world, sites);
  },
  { build: 'e2e' },
);
