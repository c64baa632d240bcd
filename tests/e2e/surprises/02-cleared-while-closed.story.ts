import { expect } from 'vitest';
import {
  ageRecord,
  askWhy,
  diagnose,
  firstCause,
  keepRecord,
  readJournal,
  waitForEntry,
  waitUntilJudged,
  warnings,
} from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { clearOnExit } from '../harness/settings/clear-on-exit.ts';
import { cookieNames, expectNoTraces, signIn, timeLeft, waitForText } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

restartStory(
  'warns after two starts of the browser that it seems to forget the site, and goes on counting to the date',
  async ({ profile, sites }) => {
    const first = await profile.open();
    await keepRecord(first);
    await signIn(first);
    await ageRecord(first);
    await profile.close();

    const second = await profile.open();
    expect(await cookieNames(second, 'claude.ai')).not.toContain('sessionKey');
    await waitUntilJudged(second);
    await waitForEntry(second, 'an end while closed', ({ end }) => end?.kind === 'gone-while-closed');
    expect(await firstCause(second)).toEqual({ code: 'cleared-on-exit', certainty: 'likely' });
    const calm = await second.openPopup((await signIn(second)).tabId);
    await timeLeft(calm); // it has been read
    expect(await warnings(calm)).toBe('');
    await ageRecord(second);
    await profile.close();

    const third = await profile.open();
    await waitUntilJudged(third);
    await waitFor('the second observation', async () => (await readJournal(third)).experience.claude?.cleared === 2);
    expect((await diagnose(third)).causes[0]).toMatchObject({
      code: 'cleared-on-exit',
      certainty: 'likely', // a program may remove cookies while the browser is closed
      evidence: ['gone-after-starts'],
    });
    const page = await third.openPage('https://claude.ai/');
    const popup = await third.openPopup(await third.tabIdOf(page));
    await waitForText(popup, 'main', /Not signed in here/);
    expect((await askWhy(popup))[0]).toMatch(/forgot Claude when it closed or just before/);
    await third.screenshot(popup, 'surprises/02-cleared-twice');
    await popup.close();

    const { tabId } = await signIn(third);
    const warned = await third.openPopup(tabId);
    expect(await timeLeft(warned)).toMatch(/^2[78] days/);
    expect(await warnings(warned)).toMatch(/seems to forget/);
    await third.screenshot(warned, 'surprises/02-warned-by-experience');
    await expectNoTraces(third, sites);
  },
  { ...clearOnExit(), limitMs: 280_000 },
);
