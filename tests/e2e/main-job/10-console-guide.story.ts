import { expect } from 'vitest';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, outcome, press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'guides to the page where no request to sign out is known, and claims no more than it can see',
  async ({ world, sites }) => {
    const { page, tabId } = await signIn(world, { host: 'platform.claude.com' });
    await goTo(page, 'https://platform.claude.com/settings/profile');
    const popup = await world.openPopup(tabId);
    await press(popup, words('signOutHere'));
    const guided = await waitFor(
      'the page to finish on',
      async () =>
        (
          await Promise.all(
            (
              await world.pages()
            ).map(async (open) => ({
              open,
              // Firefox's driver may still list a page that is gone.
              at: await open.evaluate(() => location.href).catch(() => null),
            })),
          )
        ).find(({ at }) => at === 'https://platform.claude.com/')?.open,
    );
    await waitFor('the guide', async () =>
      (await textOf(popup, '[role=status]')).includes('Sign out on the page that opened'),
    );
    expect(
      sites.requests
        .filter(({ method, host }) => method === 'POST' && host === 'platform.claude.com')
        .map(({ path }) => path),
    ).toEqual(['/practice/sign-in']);

    // Checked too early: the site still knows us, and the guide goes on.
    await press(popup, words('checkNow'));
    await waitFor('still signed in', async () => /still says/.test(await textOf(popup, '[role=status]')));
    await world.screenshot(popup, 'main-job/10-guided');

    // The user signs out on the site's page; what the Console answers afterwards is not documented, so nothing is
    // claimed.
    await goTo(guided, 'https://platform.claude.com/settings/billing');
    await guided.evaluate(() => document.querySelector<HTMLButtonElement>('form button')?.click());
    await waitFor('the end of the session', () => sites.console.live().length === 0);
    await press(popup, words('checkNow'));
    expect(await outcome(popup)).toMatch(/^Could not tell\./);
    await world.screenshot(popup, 'main-job/10-could-not-tell');
    await expectNoTraces(world, sites);
  },
);
