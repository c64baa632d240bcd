import { expect } from 'vitest';
import { rewriteCookie } from '../harness/cookies.ts';
import { goTo } from '../harness/go-to.ts';
import { askWhy, firstCause, keepRecord, waitForEntry } from '../harness/record.ts';
import { signIn, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('says that a session reached its end when its date has passed', async ({ world }) => {
  await keepRecord(world);
  const { page, tabId } = await signIn(world);
  await waitForEntry(world, 'the sign-in', ({ end }) => end === null);
  await rewriteCookie(world, 'https://claude.ai/', 'sessionKey', { expiresInMs: 6_000 });
  await waitForEntry(
    world,
    'its new date',
    ({ expiresAt }) => typeof expiresAt === 'number' && expiresAt < Date.now() + 60_000,
  );
  await waitForEntry(world, 'its end', ({ end }) => end?.kind === 'reached-end', 60_000);
  expect(await firstCause(world)).toEqual({ code: 'reached-end', certainty: 'sure' });
  await goTo(page, 'https://claude.ai/');
  const popup = await world.openPopup(tabId);
  await waitForText(popup, 'main', /Not signed in here/);
  expect((await askWhy(popup))[0]).toMatch(/end/);
  await world.screenshot(popup, 'surprises/04-reached-its-end');
});
