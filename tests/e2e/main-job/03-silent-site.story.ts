import { expect } from 'vitest';
import { cookieNames, expectNoTraces, signIn, signInAgain, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('waits ten seconds a step for a silent site, then says what it knows', async ({ world, sites }) => {
  const { page, tabId } = await signIn(world);

  // The sign-out hangs, in the page and from the background; the probe still answers: alive. The request may have
  // reached the site all the same, so it is asked once more 20 s later.
  sites.claude.faults.mode = { kind: 'hang', scope: 'sign-out' };
  const hanging = await signOutHere(world, tabId, 80_000);
  expect(hanging.said).toMatch(/^Refused\./);
  await world.screenshot(hanging.popup, 'main-job/03-hang-at-sign-out');
  expect(sites.claude.live()).toHaveLength(2);
  expect(await cookieNames(world, 'claude.ai')).toContain('sessionKey');
  await hanging.popup.close();

  // Everything hangs: nothing can be told, and nothing is touched.
  sites.claude.reset();
  await signInAgain(page);
  sites.claude.faults.mode = { kind: 'hang', scope: 'all' };
  const silent = await signOutHere(world, tabId, 45_000);
  expect(silent.said).toMatch(/^Could not tell\./);
  await world.screenshot(silent.popup, 'main-job/03-hang-everywhere');
  expect(sites.claude.live()).toHaveLength(2);
  expect(await cookieNames(world, 'claude.ai')).toContain('sessionKey');
  sites.claude.faults.mode = null;
  await expectNoTraces(world, sites);
});
