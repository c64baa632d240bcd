import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openElsewhere } from '../harness/mission-rows.ts';
import {
  cookieNames,
  dialogText,
  expectNoTraces,
  outcome,
  press,
  signIn,
  signInAgain,
  textOf,
  timeLeft,
} from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'signs out of Character.AI here, cleans up, and tells the truth about its password and other devices',
  async ({ world, sites }) => {
    const at = { host: 'character.ai' };
    const { page, tabId } = await signIn(world, at);
    const popup = await world.openPopup(tabId);
    expect(await timeLeft(popup)).toMatch(/days/);
    const elsewhere = await openElsewhere(popup);
    for (const key of ['characterElsewhere', 'characterPassword', 'characterSecure'] as const)
      expect(elsewhere).toContain(words(key));
    const buttons = await textOf(popup, 'button');
    for (const key of ['signOutEverywhere', 'signOutOthers', 'otherDevices'] as const)
      expect(buttons).not.toContain(words(key));
    await world.screenshot(popup, 'everyday/06-row-character', { fullPage: true });

    await press(popup, words('signOutHere'));
    expect(await outcome(popup)).toMatch(/^Could not tell\./); // how the site says no is not known well enough
    expect(sites.character.live()).toEqual([]);
    await popup.close();

    // Clean-up: everything goes from here, and nobody claims that the site was told.
    await signInAgain(page, at);
    const again = await world.openPopup(tabId);
    await press(again, words('removeDataHere'));
    await dialogText(again);
    await press(again, words('removeDataHere'));
    expect(await outcome(again, 40_000)).toMatch(/^Removed here only\. .*not told/);
    expect(await cookieNames(world, 'character.ai')).toEqual([]);
    expect(sites.character.live()).toHaveLength(1);
    await expectNoTraces(world, sites);
  },
);
