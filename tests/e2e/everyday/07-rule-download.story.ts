import { expect } from 'vitest';
import { LONG_FILE_PATH } from '../../practice-sites/street/lamp-routes.ts';
import { words } from '../../words.ts';
import { SAYS_YES } from '../harness/leaving/every-site.ts';
import { saveDownloads } from '../harness/leaving/save-downloads.ts';
import { heldOf, sayYesTo } from '../harness/leaving/say-yes.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { pressByHand } from '../harness/press-by-hand.ts';
import { readOverview } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { BY_THEN_MS, giveRule, waitForNotice } from '../harness/rules.ts';
import { installListKeeper } from '../harness/second-extension/list-keeper.ts';
import { textOf } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

restartStory(
  'waits with a rule while a download of its site is under way, once it may see that, and not for one that was paused',
  async ({ profile, sites }) => {
    const world = await sayYesTo(profile, await profile.open(), ['downloads']);
    const keeper = await installListKeeper(world);
    await saveDownloads(profile, world);
    const [tab] = await signInOnStreet(world, sites, [1]);
    await giveRule(world, 'lamp-1', { kind: 'last-tab' });
    const options = await world.openOptions();
    await waitFor('the choice', async () => (await textOf(options, '#sites')).includes(words('ruleNoDownloads')));
    await options.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await pressByHand(options, words('ruleAllowDownloads'));
    await waitFor('the permission', async () => (await heldOf(world, ['downloads'])).length === 1);
    await waitFor('its words', async () => (await textOf(options, '#sites')).includes(words('ruleSeesDownloads')));
    await options.close();

    const pause = await keeper.beginDownload(`https://lamp-1.example${LONG_FILE_PATH}`);
    await tab?.page.close();
    expect((await waitForNotice(world, 'lamp-1')).waitsFor).toBe('download');
    const popup = await world.openPopup();
    await waitFor('its words', async () => /a download is under way/.test(await textOf(popup, '.notice')));
    await world.screenshot(popup, 'everyday/07-rule-download');
    await popup.close();
    expect(houseOf(sites, 1).live()).toHaveLength(1);

    await pause();
    await waitFor('the sign-out', () => houseOf(sites, 1).live().length === 0, BY_THEN_MS);
    await waitFor('the end of the notice', async () => (await readOverview(world)).ruleNotices.length === 0);
    expect(await heldOf(world, ['downloads']), 'kept').toEqual(['downloads']);
  },
  { build: 'e2e', prefs: SAYS_YES },
);
