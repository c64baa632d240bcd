import { expect } from 'vitest';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story('signs out by itself after the minute that users see, and not before', async ({ world, sites }) => {
  const own = () => sites.claude.live().filter(({ device }) => device !== 'Phone').length;
  await signIn(world);
  await changeSettings(world, (settings) => ({ ...settings, sharedComputer: true }));
  await waitFor('the sign-in', async () => (await readOverview(world)).sessions.length === 1);
  const askedAt = Date.now();
  await world.inExtension((browser) => void browser.runtime.sendMessage({ type: 'leave-later', inMinutes: 1 }));
  const page = await openLeavePage(world);
  await waitForHeadline(page, /^Signing out in (1 minute|\d+ seconds)/);
  expect(own()).toBe(1);
  await waitFor('the sign-out', () => own() === 0, 100_000);
  expect(Date.now()).toBeGreaterThanOrEqual(askedAt + 60_000);
  expect((await waitForEndedRun(world)).items.map(({ outcome }) => outcome?.kind)).toEqual(['signed-out']);
});
