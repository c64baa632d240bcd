import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../words.ts';
import { downloadOne, watchDownloads } from '../harness/leaving/downloads.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { signInOnStreet } from '../harness/leaving/street.ts';
import { changeSettings, keepRecord, readOverview } from '../harness/record.ts';
import { keptText, press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const buttons = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button')].map((button) =>
      (button.getAttribute('aria-label') ?? button.textContent ?? '').trim(),
    ),
  );

story(
  'leaves no trace of the person on a shared computer, neither on screens nor in what it keeps',
  async ({ world, sites }) => {
    const downloads = await watchDownloads(world);
    await keepRecord(world);
    await signInOnStreet(world, sites, [1, 2]);
    await waitFor('the record', async () => (await keptText(world)).includes('lamp-1'));
    const [first] = (await readOverview(world)).sessions;
    await world.inExtension(
      (browser, session) => browser.runtime.sendMessage({ type: 'label-session', session, label: 'Ada at work' }),
      first?.ref,
    );
    // from here on no name is taken any more
    await changeSettings(world, (settings) => ({ ...settings, sharedComputer: true }));
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await waitFor('the name on screen', async () => (await textOf(page, '.leave-row .chip')).includes('Ada at work'));
    await press(page, words('signOutOf', { what: '2' }));
    await waitForEndedRun(world);
    await waitForHeadline(page, /dark\.$/);
    const said = await textOf(page, 'main');
    expect(said).toMatch(/Lamp Street 1/);
    for (const name of [words('saveReceipt'), words('print')])
      expect(await buttons(page), 'the receipt').not.toContain(name);
    expect(await buttons(page)).toContain(words('done'));
    await world.screenshot(page, 'leaving/07-shared', { fullPage: true });
    await press(page, words('done'));
    await waitFor('the page to forget', async () => !/Lamp Street/.test(await textOf(page, 'main')));

    const { history, lastEnds, record, sent, leave } = await readOverview(world);
    expect({ history, lastEnds, sent, leave }).toEqual({ history: [], lastEnds: [], sent: [], leave: null });
    expect(record.sessions).toBe(0);
    expect(await keptText(world)).not.toMatch(/lamp-\d|Ada at work/);
    const options = await world.openOptions();
    await waitFor('the history', async () => (await textOf(options, '#history')) !== '');
    expect(await textOf(options, '#history')).not.toMatch(/Lamp Street/);
    for (const screen of [page, options, await world.openPopup()])
      for (const name of await buttons(screen)) expect(name).not.toMatch(/^(Save receipt|Print)/);
    expect(await downloads()).toBe(0);
    await downloadOne(world, downloads); // it would have been seen
  },
  { build: 'e2e' },
);
