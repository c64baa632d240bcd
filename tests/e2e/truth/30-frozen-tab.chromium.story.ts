import { expect } from 'vitest';
import { signIn, signInAgain, signOutHere, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story('never lets a frozen tab end the sign-in that somebody makes later', async ({ world, sites }) => {
  const { page, tabId } = await signIn(world);
  const other = await world.openPage('https://claude.ai/');
  const devtools = await page.createCDPSession();
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });

  const { popup, said } = await signOutHere(world, tabId);
  expect(said).toMatch(/^Signed out\./);
  expect(await textOf(popup, 'main')).toMatch(/may still show your account/);
  const signOuts = () => sites.requests.filter(({ path }) => path.startsWith('/api/auth/logout'));
  expect(signOuts()).toHaveLength(1);

  await signInAgain(other);
  const alive = sites.claude.live().length;
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await waitFor('the page to run again', () => page.evaluate(() => document.readyState === 'complete'));
  // Whatever waited in the page has run by the time that a request of its own is answered.
  await page.evaluate(async () => (await fetch('/api/account')).status);
  expect([signOuts().length, sites.claude.live().length]).toEqual([1, alive]);
});
