import { expect } from 'vitest';
import { words } from '../../words.ts';
import { cookieNames, expectNoTraces, outcome, press, signIn, textOf, unfoldRow } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'signs out for real with no tab of the site open, also where foreign Origins are refused',
  async ({ world, sites }) => {
    for (const refuseForeignOrigin of [false, true]) {
      sites.claude.reset();
      const { page } = await signIn(world);
      await page.close();
      sites.claude.faults.refuseForeignOrigin = refuseForeignOrigin;
      sites.requests.length = 0;

      const popup = await world.openPopup();
      await waitFor('Claude in the list', async () => (await textOf(popup, 'li')).includes('Claude'));
      await unfoldRow(popup);
      await press(popup, words('signOutHere'));
      expect(await outcome(popup)).toMatch(/^Signed out\. The old sign-in no longer works\./);
      expect(sites.claude.live().map(({ device }) => device)).toEqual(['Phone']);
      expect(await cookieNames(world, 'claude.ai')).toEqual([]);

      const signOuts = sites.requests.filter(({ path }) => path === '/api/auth/logout');
      expect(signOuts.map(({ method, origin, status }) => ({ method, origin, status }))).toEqual([
        { method: 'POST', origin: 'https://claude.ai', status: 200 },
      ]);
      await expectNoTraces(world, sites);
      await world.screenshot(popup, 'main-job/04-no-tab-open');
      await popup.close();
    }
  },
);
