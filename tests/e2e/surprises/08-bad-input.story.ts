import { expect } from 'vitest';
import { crowdHost } from '../harness/cookies.ts';
import { diagnose, firstCause, keepRecord, readOverview, waitForEntry } from '../harness/record.ts';
import { signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'is put out by no status page, by no record of a newer version, and by no storm of cookies',
  async ({ world, sites }) => {
    await keepRecord(world);
    const { tabId } = await signIn(world);
    await waitForEntry(world, 'the sign-in', ({ end }) => end === null);
    for (const answer of ['html', 'wrong-type', 'html-as-json', 'huge', 'not-found', 'hang'] as const) {
      sites.status.settings.answer = answer;
      expect((await diagnose(world)).status, answer).toEqual({ kind: 'could-not-tell' });
    }
    sites.status.settings.answer = 'fine';
    expect((await diagnose(world)).status).toEqual({ kind: 'fine' });

    await crowdHost(world, 'https://status.claude.com/', 2_500);
    expect((await readOverview(world)).sessions).toHaveLength(1);

    const newer = { version: 99, data: { shape: 'of tomorrow' } };
    await world.inExtension((browser, journal) => browser.storage.local.set({ journal }), newer);
    expect(await firstCause(world)).toMatchObject({ code: 'still-signed-in' });
    const popup = await world.openPopup(tabId);
    await waitFor('a word on it', async () => /newer Lights Out/.test(await textOf(popup, 'main')));
    await world.screenshot(popup, 'surprises/08-newer-record');
    expect(await world.inExtension(async (browser) => (await browser.storage.local.get('journal')).journal)).toEqual(
      newer,
    );
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  { build: 'e2e' },
);
