import { expect } from 'vitest';
import { signIn, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story('leaves no account on the screen after a sign-out, also where the page asks to stay', async ({ world }) => {
  const { page, tabId } = await signIn(world);
  await page.bringToFront();
  await page.evaluate(() => {
    window.addEventListener('beforeunload', (event) => event.preventDefault());
    window.onbeforeunload = () => 'Stay?';
  });
  // Only a page that a person has used may ask.
  await page.mouse.click(5, 5);
  const { said } = await signOutHere(world, tabId);
  expect(said).toMatch(/^Signed out\./);
  // Chromium gives a tab that was put away a new page.
  await waitFor('the public page', async () => {
    const [shown] = (await world.pages()).filter((one) => one.url().startsWith('https://claude.ai/'));
    return shown?.evaluate(() => document.body.innerText.includes('Welcome'));
  });
});
