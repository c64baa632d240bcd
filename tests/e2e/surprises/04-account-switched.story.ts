import { expect } from 'vitest';
import { firstCause, keepRecord, readJournal, waitForEntry } from '../harness/record.ts';
import { signIn, signInAgain } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('tells another sign-in that took the place of the first from a sign-out', async ({ world, sites }) => {
  await keepRecord(world);
  const { page } = await signIn(world, { account: 'ada@example.test' });
  const first = await waitForEntry(world, 'the first sign-in', ({ end }) => end === null);
  await signInAgain(page, { account: 'ben@example.test' });
  await waitForEntry(world, 'its end', ({ end }) => end?.kind === 'replaced');
  const { entries } = await readJournal(world);
  expect(entries.map(({ end }) => end?.kind ?? 'goes on')).toEqual(['replaced', 'goes on']);
  expect(entries[0]?.firstSeenAt).toBe(first.firstSeenAt);
  expect(await firstCause(world)).toMatchObject({ code: 'still-signed-in' }); // the site takes what is here now

  // Asked when the site cannot be reached, only the record speaks.
  sites.claude.faults.mode = { kind: 'server-error', scope: 'probe' };
  expect(await firstCause(world)).toEqual({ code: 'account-switched', certainty: 'likely' });
});
