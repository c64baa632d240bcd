import { expect } from 'vitest';
import { words } from '../../words.ts';
import { keptText, outcome, press, signIn, signInAgain, textOf, timeLeft } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const FULL = /^(28 days|27 days 23 hours)$/;

story('shows how long a sign-in lasts, when a visit renews it, and never a value', async ({ world, sites }) => {
  const { page, tabId } = await signIn(world);
  const popup = await world.openPopup(tabId);
  expect(await timeLeft(popup)).toMatch(FULL);
  expect(await textOf(popup, 'h1')).toBe('Claude');
  await world.screenshot(popup, 'main-job/01-live');
  await world.screenshot(popup, 'main-job/01-live-dark', { dark: true });
  const options = await world.openOptions();
  expect(await timeLeft(options)).toMatch(FULL);
  await world.screenshot(options, 'main-job/01-options', { width: 1000 });

  // The same browser, but the last renewal was 65 minutes ago: the date is shown as it is, and a visit moves it on.
  await signInAgain(page, { aged: '65m' });
  await waitFor('an aged session', async () => (await timeLeft(popup)) === '27 days 22 hours');
  expect(await textOf(popup, 'main')).toMatch(/A visit now/);
  await page.reload();
  await waitFor('a renewed session', async () => FULL.test(await timeLeft(popup)));

  // With renewal switched off at the server nothing moves, and nothing claims that it did.
  sites.claude.renewal.on = false;
  await signInAgain(page, { aged: '65m' });
  await waitFor('an aged session', async () => (await timeLeft(popup)) === '27 days 22 hours');
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await timeLeft(popup)).toBe('27 days 22 hours');

  // The server's secrets are in no screen, no message, no storage and no log, before and after a sign-out.
  const messages = () =>
    world.inExtension(async (browser) => JSON.stringify(await browser.runtime.sendMessage({ type: 'get-overview' })));
  const seen: string[] = [];
  const look = async () =>
    seen.push(
      await popup.content(),
      await options.content(),
      await messages(),
      await keptText(world),
      world.consoleLines.join('\n'),
    );
  await look();
  await press(popup, words('signOutHere'));
  expect(await outcome(popup)).toMatch(/^Signed out\./);
  await look();
  const secrets = sites.claude.sessions().map(({ id }) => sites.claude.secretOf(id));
  expect(secrets.length).toBeGreaterThan(2);
  for (const text of seen) for (const secret of secrets) expect(text).not.toContain(secret);
  for (const text of seen) expect(text).not.toMatch(/sk-ant-sid/);
  expect(await messages()).toContain('"signed-out"'); // the search looked at what is really there
});
