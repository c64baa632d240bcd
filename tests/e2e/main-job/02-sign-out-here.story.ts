import { expect } from 'vitest';
import { cookieNames, expectNoTraces, outcome, press, signIn, signInAgain, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const LEFTOVERS = ['__cf_bm', '__ssid', 'activitySessionId', 'anthropic-device-id', 'lastActiveOrg'];

/** The one story that holds the English words of the popup; every other asks for them by their keys. */
story('ends this session on the server, sweeps what is left, and touches nothing else', async ({ world, sites }) => {
  await signIn(world, { host: 'platform.claude.com' });
  const { page, tabId } = await signIn(world);
  expect(await cookieNames(world, 'claude.ai')).toEqual([...LEFTOVERS, 'sessionKey']);
  const [phone] = sites.claude.live().filter(({ device }) => device === 'Phone');
  const popup = await world.openPopup(tabId);
  await waitFor('the Console in the list', async () => (await textOf(popup, 'ul')).includes('Claude Console'));

  await press(popup, 'Sign out here');
  expect(await outcome(popup)).toMatch(/^Signed out\. The old sign-in no longer works\./);
  await world.screenshot(popup, 'main-job/02-signed-out');
  await world.screenshot(popup, 'main-job/02-signed-out-dark', { dark: true });

  expect(sites.claude.live().map(({ id }) => id)).toEqual([phone?.id]);
  await waitFor('the public page in the open tab', () =>
    page.evaluate(() => document.body.innerText.includes('Welcome')),
  );
  expect(await cookieNames(world, 'claude.ai')).toEqual([]);

  expect(sites.console.live()).toHaveLength(1);
  expect(await cookieNames(world, 'platform.claude.com')).toContain('sessionKey');
  expect(await textOf(popup, '[aria-label="Also signed in"], [aria-labelledby] ')).toContain('Claude Console');
  expect(
    await popup.evaluate(
      () =>
        document.activeElement?.getAttribute('role') ??
        document.activeElement?.closest('[role=status]')?.getAttribute('role'),
    ),
  ).toBe('status');

  // One request to sign out, in the page, with the page's own Origin; one probe before and one after.
  const asked = sites.requests
    .filter(({ host, path }) => host === 'claude.ai' && path.startsWith('/api/'))
    .map(({ method, path, origin }) => [method, path, origin]);
  expect(asked).toEqual([
    ['GET', '/api/account', null],
    ['POST', '/api/auth/logout', 'https://claude.ai'],
    ['GET', '/api/account', null],
  ]);
  await expectNoTraces(world, sites);

  // A new sign-in on the open tab shows at once, in the popup that still stands open.
  await signInAgain(page);
  await waitFor('the new sign-in', async () => /days/.test(await textOf(popup, '[role=timer]')));
  await press(popup, 'Sign out here');
  await waitFor('the second sign-out', () => sites.claude.live().length === 1);
  await waitFor('its result', async () =>
    /^Signed out\. The old sign-in no longer works\. Your/.test(await textOf(popup, '[role=status]')),
  );

  // The tab can be closed from here, and the way back in is offered.
  await press(popup, 'Close its tabs');
  await waitFor(
    'the tab to be closed',
    async () =>
      !(await world.inExtension(
        (browser, id) =>
          browser.tabs.get(id).then(
            () => true,
            () => false,
          ),
        tabId,
      )),
  );
});
