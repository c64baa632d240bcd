import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { focusedName, hearLiveRegions, pressByKeys, tabTo } from '../harness/accessibility/by-keys.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { dialogText, expectNoTraces, outcome, signIn, signInAgain, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'whole tasks are done by keyboard alone, each focus is seen, and what happens is announced',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    await timeLeft(popup);
    await popup.bringToFront();
    const heard = await hearLiveRegions(popup);

    // A dialog opens, closes by Esc alone, and gives the focus back; the popup stays.
    await pressByKeys(popup, words('more'));
    await pressByKeys(popup, words('removeDataHere'));
    await dialogText(popup);
    await popup.keyboard.press('Escape');
    await waitFor('the dialog to go', async () => (await textOf(popup, 'dialog[open]')) === '');
    await waitFor('the focus to come back', async () => (await focusedName(popup)) === words('removeDataHere'));
    expect(await timeLeft(popup)).not.toBe('');

    // A sign-out: begun, said, confirmed.
    await pressByKeys(popup, words('signOutHere'), 'back');
    expect(await outcome(popup)).toMatch(/^Signed out\./);
    const said = await heard();
    expect(said.findIndex((text) => /^Signed out\./.test(text))).toBeGreaterThan(0);
    await world.screenshot(popup, 'product/03-keyboard-signed-out');
    await popup.close();

    // Leaving: ticks changed, the run begun, its end announced, and the focus where one reads on.
    await signInAgain(page);
    await signInOnStreet(world, sites, [1, 2]);
    const leave = await openLeavePage(world);
    await waitForHeadline(leave, /^Sign out of these\?$/);
    await leave.bringToFront();
    const announced = await hearLiveRegions(leave);
    await pressByKeys(leave, words('computerShared'));
    await waitFor('all ticked', async () => (await ticks(leave)).every((is) => is));
    await pressByKeys(leave, words('signOutOf', { what: String((await ticks(leave)).length) }));
    await waitForEndedRun(world);
    await waitFor('the receipt', async () => (await leave.$('.leave-receipt')) !== null);
    expect([houseOf(sites, 1).live(), houseOf(sites, 2).live()]).toEqual([[], []]);
    expect((await announced()).join(' | ')).toContain(words('leaveEnded'));
    await world.screenshot(leave, 'product/03-keyboard-left', { fullPage: true });
    await tabTo(leave, words('done'));
    await expectNoTraces(world, sites);
  },
  { build: 'e2e' },
);

function ticks(leave: Page): Promise<boolean[]> {
  return leave.$$eval('.leave-rows input[type=checkbox]', (all) => all.map((one) => (one as HTMLInputElement).checked));
}
