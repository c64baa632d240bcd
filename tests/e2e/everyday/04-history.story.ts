import { expect } from 'vitest';
import { words } from '../../words.ts';
import { SAYS_YES } from '../harness/leaving/every-site.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { heldOf, sayYesTo } from '../harness/leaving/say-yes.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { pressByHand } from '../harness/press-by-hand.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { installListKeeper } from '../harness/second-extension/list-keeper.ts';
import { expectNoTraces, textOf } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

const PAGES = Array.from({ length: 80 }, (_, index) => index);
const pagesOf = (number: number) => PAGES.map((page) => `https://lamp-${number}.example/page/${page}`);
/** Neighbours, and hosts that only look like one of the ticked sites'. */
const ALIKE = [
  'https://notlamp-1.example/',
  'https://lamp-1.example.org/',
  'https://lamp-1.example:8443/',
  'https://www.lamp-1.example/',
  'https://other.example/?at=https://lamp-1.example/',
];
const HELD = ['history', 'downloads', 'sessions'];

restartStory(
  'takes exactly the ticked sites out of the history, counts them, and gives the access back',
  async ({ profile, sites }) => {
    const world = await sayYesTo(profile, await profile.open(), ['history']);
    await changeSettings(world, (settings) => ({ ...settings, record: { ...settings.record, choice: 'on' } }));
    const keeper = await installListKeeper(world);
    const before = ['https://lamp-1.example/before', 'https://lamp-2.example/before', 'https://lamp-1.example/both'];
    await keeper.visit(before);
    await signInOnStreet(world, sites, [1, 2, 3, 4, 5]);
    await waitFor('the record of the sign-ins', async () => {
      const { sessions } = await readOverview(world);
      return sessions.filter(({ since }) => since?.exact === true).length === 5;
    });
    await keeper.visit([1, 2, 3, 4, 5].flatMap(pagesOf));
    await keeper.visit(['http://lamp-1.example/plain', 'https://lamp-1.example/both', ...ALIKE]);

    const closing = await world.openPage('https://lamp-1.example/practice/empty');
    await closing.close();
    expect(await keeper.closedTabs()).toContain('https://lamp-1.example/practice/empty');

    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await page.evaluate(
      (kept: string[]) => {
        for (const box of document.querySelectorAll<HTMLInputElement>('.leave-rows input'))
          if (!kept.some((name) => box.closest('li')?.textContent?.includes(name))) box.click();
      },
      ['Lamp Street 1', 'Lamp Street 2'],
    );
    expect(await heldOf(world, HELD)).toEqual([]);
    await pressByHand(page, words('takeFrom', { list: 'history' }), 'label');
    await page.waitForSelector('.list-ticks fieldset');
    expect(await heldOf(world, ['history'])).toEqual(['history']);
    await world.screenshot(page, 'everyday/04-history-asks', { fullPage: true });
    await pressByHand(page, words('signOutOf', { what: '2' }));
    const { lists, items } = await waitForEndedRun(world);
    expect(items.map(({ outcome }) => outcome?.kind)).toEqual(['signed-out', 'signed-out']);
    expect(houseOf(sites, 3).live(), 'was not ticked').toHaveLength(1);

    const left = await keeper.history();
    for (const number of [1, 2]) expect(left.filter((url) => pagesOf(number).includes(url))).toEqual([]);
    const kept = [...[3, 4, 5].flatMap(pagesOf), ...before, ...ALIKE];
    expect(kept.filter((url) => !left.includes(url))).toEqual([]);
    expect(left).not.toContain('http://lamp-1.example/plain');
    const taken = lists?.history?.kind === 'done' ? lists.history.taken : 0;
    expect(taken).toBeGreaterThanOrEqual(161);
    expect(await keeper.closedTabs(), 'it does not come back').not.toContain('https://lamp-1.example/practice/empty');
    expect(await textOf(page, '.leave-receipt')).toContain(`${taken} entries taken out of the history.`);
    expect(await heldOf(world, HELD), 'given back').toEqual([]);
    await world.screenshot(page, 'everyday/04-history', { fullPage: true });
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', prefs: SAYS_YES },
);
