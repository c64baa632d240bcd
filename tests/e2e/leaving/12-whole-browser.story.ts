import { expect } from 'vitest';
import { STRANGER } from '../../practice-sites/street/houses.ts';
import { words } from '../../words.ts';
import { SAYS_YES } from '../harness/leaving/every-site.ts';
import { leaveItems, openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, NOTHING_STORED, signInOnStreet, storedAnything } from '../harness/leaving/street.ts';
import { pressByHand } from '../harness/press-by-hand.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'clears the whole browser of a shared computer when that is ticked, after the sign-outs, and says that the sites were not told',
  async ({ world, sites }) => {
    await changeSettings(world, (settings) => ({ ...settings, sharedComputer: true }));
    await signInOnStreet(world, sites, [1, 2]);
    await signIn(world, { host: STRANGER.host });
    houseOf(sites, 2).faults.mode = { kind: 'server-error', scope: 'sign-out' };
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    const box = () => page.evaluate(() => document.querySelector<HTMLInputElement>('.clear-tick input')?.checked);
    expect(await box()).toBe(false);
    await pressByHand(page, words('clearBrowser'), 'label');
    await waitFor('the permission to remove data', async () => (await readOverview(world)).dataRemoval === 'granted');
    expect(await box()).toBe(true);
    expect(await textOf(page, '.clear-tick')).toContain('The sites are not told.');
    await world.screenshot(page, 'leaving/12-asks', { fullPage: true });

    await press(page, words('signOutOf', { what: '2' }));
    expect(await waitForEndedRun(world)).toMatchObject({ clearing: 'done' });
    await waitForHeadline(page, /^Not finished: 1 left\.$/);
    await world.screenshot(page, 'leaving/12-cleared', { fullPage: true });
    expect(await textOf(page, 'main')).toContain(words('clearingResult', { result: 'done' }));
    expect((await leaveItems(page)).join()).toContain('Lamp Street 2 still counts you as signed in.');

    expect(houseOf(sites, 1).live()).toEqual([]);
    expect(houseOf(sites, 2).live(), 'it refused').toHaveLength(1);
    expect(sites.stranger.live(), 'it was not told').toHaveLength(1);
    for (const host of ['lamp-1.example', 'lamp-2.example', STRANGER.host])
      expect(await storedAnything(world, host), host).toEqual(NOTHING_STORED);
    expect((await readOverview(world)).settings.sharedComputer, 'what Lights Out keeps itself').toBe(true);
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  { build: 'e2e', prefs: SAYS_YES },
);
