import { expect } from 'vitest';
import { words } from '../../words.ts';
import { ageRecord, diagnose, keepRecord, readJournal, waitUntilJudged, warnings } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { cookieNames, signIn, timeLeft } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

restartStory(
  'learns nothing about the browser from a person who signs out on the page and closes it at once, twice',
  async ({ profile, sites }) => {
    let world = await profile.open();
    await keepRecord(world);
    for (let time = 0; time < 2; time += 1) {
      const { page } = await signIn(world);
      await ageRecord(world);
      const live = sites.claude.live().length;
      // not awaited to its end: the page asks for the sign-out, the cookie goes, and the browser is closed at once
      void page.goto('https://claude.ai/logout').catch(() => undefined);
      await waitFor('the end at the site', async () => sites.claude.live().length < live);
      await waitFor('the end here', async () => !(await cookieNames(world, 'claude.ai')).includes('sessionKey'));
      await profile.close();
      world = await profile.open();
      await waitUntilJudged(world);
    }
    const { entries, experience } = await readJournal(world);
    expect(experience).toEqual({});
    expect(entries.map(({ end }) => end?.kind)).toEqual(['gone-while-open', 'gone-while-open']);
    const { causes } = await diagnose(world);
    expect(causes.some(({ code }) => code === 'cleared-on-exit')).toBe(false);

    const { tabId } = await signIn(world);
    const popup = await world.openPopup(tabId);
    expect(await timeLeft(popup)).not.toBe(words('heroSignedIn', { left: 'close', time: '' }));
    expect(await warnings(popup)).toBe('');
  },
);
