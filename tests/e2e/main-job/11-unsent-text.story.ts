import { expect } from 'vitest';
import { words } from '../../words.ts';
import { dialogText, outcome, press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story('reloads the site after a sign-out, but not a tab with text that was not sent', async ({ world }) => {
  const { page, tabId } = await signIn(world);
  const second = await world.openPage('https://claude.ai/');
  await page.evaluate(() => {
    const area = document.querySelector('textarea');
    if (area) area.value = 'Dear diary';
  });
  const popup = await world.openPopup(tabId);
  await press(popup, words('signOutHere'));
  expect(await dialogText(popup)).toContain('Dear diary');
  await press(popup, words('signOutHere'));
  expect(await outcome(popup)).toMatch(/^Signed out\./);
  await waitFor('the empty tab to show the public page', () =>
    second.evaluate(() => document.body.innerText.includes('Welcome')),
  );
  expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('Dear diary');
  expect(await textOf(popup, 'main')).toMatch(/text you have not sent/);
  await world.screenshot(popup, 'main-job/11-unsent-text');
  await press(popup, words('reloadTabs', { count: 1 }));
  expect(await dialogText(popup)).toContain('Dear diary');
  await press(popup, words('reloadTabs', { count: 1 }));
  await waitFor('the tab to show the public page', () =>
    page.evaluate(() => document.body.innerText.includes('Welcome')),
  );
  await waitFor('the notice to go', async () => !/text you have not sent/.test(await textOf(popup, 'main')));
});
