import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { findRealPopup, openRealPopup } from '../harness/browser/real-popup.ts';
import { pressLeaveKeys } from '../harness/leaving/leave-wishes.ts';
import { headline, leaveItems, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf } from '../harness/leaving/street.ts';
import { expectNoTraces, keptText, loginAddress, press, submitSignIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const gone = (popup: Page) => waitFor('the popup to be gone', () => popup.isClosed());

story(
  'leaves a private window from inside the popup, which comes back with the outcome, and writes nothing of it to disk',
  async ({ world, sites }) => {
    const addressOf = (number: number) => loginAddress({ host: houseOf(sites, number).hosts[0] ?? '' });
    const first = await world.openPrivateWindow(addressOf(1));
    await submitSignIn(first.page);
    const second = await world.openInStore(first.storeId, addressOf(2));
    await submitSignIn(second.page);
    for (const number of [1, 2]) houseOf(sites, number).faults.slowSignOut = { when: 'before', ms: 2_000 };

    const popup = await openRealPopup(world, first);
    await press(popup, words('leavingThisComputer'));
    await waitForHeadline(popup, /^Sign out of these\?$/);
    expect(await leaveItems(popup)).toEqual(['Lamp Street 1 private window', 'Lamp Street 2 private window']);
    await world.screenshot(popup, 'leaving/09-asks');
    await press(popup, words('back'));
    await press(popup, words('leavingThisComputer'));
    await press(popup, words('signOutOf', { what: '2' }));
    await waitForHeadline(popup, /^Wait a moment\.$/);
    await popup.close();
    const again = await openRealPopup(world, first);
    await waitForHeadline(again, /^Wait a moment\.$/);

    // The run closes the tab in front, and Chromium the popup with it.
    await gone(again);
    const ended = await findRealPopup(world);
    await waitForHeadline(ended, /^Lamp Street 1 and Lamp Street 2 are dark\.$/);
    for (const number of [1, 2]) expect(houseOf(sites, number).live()).toEqual([]);
    expect(await textOf(ended, 'main')).toContain(words('saveReceipt'));
    await world.screenshot(ended, 'leaving/09-ended');
    const onDisk = await world.inExtension(async (browser) => JSON.stringify(await browser.storage.local.get(null)));
    expect(onDisk).not.toMatch(/lamp-\d/);
    await press(ended, words('done'));
    await waitFor('what the popup shows first', async () => (await headline(ended)) === 'Lights Out');
    expect((await keptText(world)).match(/"leave":\{"version":\d+,"data":\{/)).toBeNull();

    const third = await world.openInStore(first.storeId, 'https://claude.ai/');
    await third.page.bringToFront();
    await gone(ended);
    await pressLeaveKeys(world, third.tabId);
    await waitForHeadline(await findRealPopup(world), /^No sign-in is seen here\.$/);
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', args: ['--window-size=1280,1000', '--screen-info={1600x1200}'] },
);
