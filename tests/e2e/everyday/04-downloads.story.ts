import { readdir } from 'node:fs/promises';
import { expect } from 'vitest';
import { EMPTY_PATH } from '../../practice-sites/street/lamp-routes.ts';
import { words } from '../../words.ts';
import { SAYS_YES } from '../harness/leaving/every-site.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { saveDownloads } from '../harness/leaving/save-downloads.ts';
import { heldOf, sayYesTo } from '../harness/leaving/say-yes.ts';
import { signInOnStreet } from '../harness/leaving/street.ts';
import { pressByHand } from '../harness/press-by-hand.ts';
import { restartStory } from '../harness/restart-story.ts';
import { installListKeeper } from '../harness/second-extension/list-keeper.ts';
import { expectNoTraces, textOf } from '../harness/steps.ts';

const fileOf = (number: number) => `https://lamp-${number}.example${EMPTY_PATH}`;

restartStory(
  'takes exactly the ticked sites off the list of downloads, leaves every file, and gives the access back',
  async ({ profile, sites }) => {
    const world = await sayYesTo(profile, await profile.open(), ['downloads']);
    const keeper = await installListKeeper(world);
    const folder = await saveDownloads(profile, world);
    await signInOnStreet(world, sites, [1, 2]);
    await keeper.download([1, 1, 2, 3].map(fileOf));
    const files = await readdir(folder);
    expect(files).not.toEqual([]);
    expect(await keeper.downloads()).toHaveLength(4);

    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('.leave-rows input'))
        if (box.closest('li')?.textContent?.includes('Lamp Street 2')) box.click();
    });
    await pressByHand(page, words('takeFrom', { list: 'other' }), 'label');
    await page.waitForSelector('.list-ticks fieldset');
    expect(await heldOf(world, ['downloads', 'history'])).toEqual(['downloads']);
    // Without a record nobody has seen when the sign-in began, so all entries are offered first.
    expect(await textOf(page, '.list-ticks')).toContain(words('takeUntimed', { of: 'one', count: 1 }));
    await pressByHand(page, words('signOutOf', { what: '1' }));
    const { lists } = await waitForEndedRun(world);
    expect(lists).toMatchObject({ history: null, downloads: { kind: 'done', taken: 2, stayed: 0, left: 0 } });
    expect((await keeper.downloads()).map(({ url }) => url)).toEqual([fileOf(2), fileOf(3)]);
    expect(await readdir(folder), 'every file stays').toEqual(files);
    expect(await textOf(page, '.leave-receipt')).toContain(
      words('listCount', { list: 'other', what: 'taken', count: 2 }),
    );
    expect(await heldOf(world, ['downloads']), 'given back').toEqual([]);
    await world.screenshot(page, 'everyday/04-downloads', { fullPage: true });
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', prefs: SAYS_YES },
);
