import { expect } from 'vitest';
import { words } from '../../words.ts';
import { outcome, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story('never takes an impatient press for a press on what has appeared under it', async ({ world }) => {
  const { page, tabId } = await signIn(world);
  const popup = await world.openPopup(tabId);
  await popup.bringToFront();
  const place = await waitFor('the button', () =>
    popup.evaluate((name) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
      const box = button?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    }, words('signOutHere')),
  );
  const isOver = () => popup.evaluate((name) => document.body.innerText.includes(name), words('signInAgain'));
  // Some presses more: a hand goes on for a moment after it is done.
  for (let after = 0; after < 5; after += (await isOver()) ? 1 : 0)
    await popup.mouse.click(place.x, place.y, { count: 2, delay: 20 });
  expect(await outcome(popup)).toMatch(/^Signed out\./);
  expect(await popup.evaluate(() => document.querySelector('dialog[open]'))).toBeNull();
  expect(page.isClosed()).toBe(false);
  expect(await page.evaluate(() => document.body.innerText)).toContain('Welcome');
});
