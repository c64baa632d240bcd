import { expect } from 'vitest';
import { words } from '../../words.ts';
import { scan, scanPicture } from '../harness/leaving/camera.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { changeSettings } from '../harness/record.ts';
import { expectNoTraces, press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'hands what is left over to the phone on a shared computer: a code that a camera reads, and no copy here',
  async ({ world, sites }) => {
    await changeSettings(world, (settings) => ({ ...settings, sharedComputer: true }));
    await signInOnStreet(world, sites, [1, 2]);
    houseOf(sites, 2).faults.mode = { kind: 'server-error', scope: 'sign-out' };
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await press(page, words('signOutOf', { what: '2' }));
    await waitForEndedRun(world);
    await waitForHeadline(page, /^Not finished: 1 left\.$/);

    // one code, for the site that refused
    expect(await textOf(page, '.for-phone li')).toBe('Lamp Street 2lamp-2.example');
    expect(await scan(page, '.for-phone svg')).toBe('https://lamp-2.example/');
    await world.screenshot(page, 'leaving/10-for-the-phone', { fullPage: true });
    expect(
      await scanPicture(
        page,
        await world.screenshot(page, 'leaving/10-for-the-phone-dark', { dark: true, fullPage: true, isRead: true }),
      ),
    ).toBe('https://lamp-2.example/');
    const buttons = await page.evaluate(() =>
      [...document.querySelectorAll('main button')].map((button) => button.textContent?.trim()),
    );
    expect(buttons).toEqual([words('leaveOpenPage'), words('done'), words('removeUs')]);
    houseOf(sites, 2).faults.mode = null;
    await expectNoTraces(world, sites); // nor an error: the extension's content security policy lets it draw

    await press(page, words('done'));
    await waitForHeadline(page, /^Sign out of these\?$/);
    expect(await textOf(page, '.for-phone')).toBe('');
  },
  { build: 'e2e' },
);
