import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { GECKO_ID } from '../../../scripts/manifest/gecko-id.ts';
import { words } from '../../words.ts';
import { runPrivileged } from '../harness/firefox/firefox-remote.ts';
import { outcome, press, signIn, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

/** What of a page is too wide for its window, or a button too small for a finger. */
function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} px`] : [];
    const narrow = document.body.offsetWidth < root.clientWidth ? [`the body: ${document.body.offsetWidth} px`] : [];
    const small = [...document.querySelectorAll('button, summary')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
      .map((one) => `${one.textContent}: ${one.getBoundingClientRect().height} px`);
    return [...wide, ...narrow, ...small];
  });
}

story(
  'runs where Firefox for Android lacks windows, menus, commands, policies and lists, and signs out from its popup',
  async ({ world, sites }) => {
    expect(await world.inExtension(({ windows }) => windows !== undefined)).toBe(true); // hidden in our own code alone
    const kept = await runPrivileged(
      world.engine.browser,
      `JSON.stringify([...WebExtensionPolicy.getByID('${GECKO_ID}').extension.persistentListeners]
        .flatMap(([part, events]) => [...events.keys()].map((event) => part + '.' + event)))`,
    );
    const listens = JSON.parse(String(kept)).sort();
    // Firefox wakes the background for these alone.
    expect(listens).toEqual([
      'alarms.onAlarm',
      'cookies.onChanged',
      'idle.onStateChanged',
      'permissions.onAdded',
      'permissions.onRemoved',
      'runtime.onInstalled',
      'runtime.onStartup',
      'storage.sync.onChanged',
      'tabs.onActivated',
      'tabs.onRemoved',
      'tabs.onUpdated',
    ]);

    const others = sites.claude.live().length;
    const { tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    await timeLeft(popup);
    for (const width of [320, 360, 412]) {
      await popup.setViewport({ width, height: 800 });
      expect.soft((await findMisfits(popup)).join('; '), `${width} px`).toBe('');
      await world.screenshot(popup, `product/04-phone-popup-${width}`);
    }
    await press(popup, words('signOutHere'));
    expect(await outcome(popup)).toMatch(/^Signed out\./);
    expect(sites.claude.live()).toHaveLength(others);
    await world.screenshot(popup, 'product/04-phone-signed-out');

    const options = await world.openOptions();
    await options.setViewport({ width: 360, height: 800 });
    expect(await textOf(options, 'main')).toContain(words('onPhone'));
    await world.screenshot(options, 'product/04-phone-options');
    const leave = await world.openExtensionPage('leave.html');
    await leave.setViewport({ width: 360, height: 800 });
    expect(await textOf(leave, 'main')).toContain(words('onPhone'));
    await world.screenshot(leave, 'product/04-phone-leave');
    for (const page of [options, leave]) expect.soft((await findMisfits(page)).join('; '), await page.title()).toBe('');
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  { build: 'phone', prefs: { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 } },
);
