import { expect } from 'vitest';
import { ageRecord, keepRecord, readJournal, waitUntilJudged } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { cookieNames, signIn } from '../harness/steps.ts';

restartStory('concludes nothing from a browser that was closed and still has the sign-in', async ({ profile }) => {
  const first = await profile.open();
  await keepRecord(first);
  await signIn(first);
  await ageRecord(first);
  const before = (await readJournal(first)).entries;
  await profile.close();

  const second = await profile.open();
  await waitUntilJudged(second);
  expect(await cookieNames(second, 'claude.ai')).toContain('sessionKey');
  const { entries, experience } = await readJournal(second);
  expect(entries).toEqual(before.map((entry) => ({ ...entry, kept: true })));
  expect(experience).toEqual({});
});
