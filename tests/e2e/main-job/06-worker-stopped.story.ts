import { expect } from 'vitest';
import { holdUntilTold } from '../../practice-sites/site/hold-until-told.ts';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { cookieNames, expectNoTraces, outcome, press, signIn, signInAgain, unfoldRow } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

type Ended = {
  readonly phase: string;
  readonly outcome: { readonly kind: string; readonly reason?: string; readonly oldSignIn?: string };
};

story(
  'ends with the true outcome when the worker is stopped between request and probe',
  async ({ world, sites }) => {
    const lastRun = () =>
      world.inExtension(async (browser) => {
        const { runs } = (await browser.storage.local.get('runs')) as { runs?: { data: Ended[] } };
        return runs?.data.at(-1) ?? null;
      });
    const cases = [
      // From the background the jar still holds the old credential: it can be tried, and is refused.
      {
        tab: false,
        mode: null,
        kind: 'signed-out',
        reason: undefined,
        says: /^Signed out\. The old sign-in no longer works\./,
        live: 1,
      },
      // The site ended nothing and keeps the cookie: still alive, tried once more, refused.
      {
        tab: false,
        mode: { kind: 'nothing-ended-kept', scope: 'sign-out' },
        kind: 'refused',
        reason: undefined,
        says: /^Refused\./,
        live: 2,
      },
      // In the page the site clears the cookie. The old credential was lost with the worker, so it cannot be tried.
      {
        tab: true,
        mode: null,
        kind: 'could-not-tell',
        reason: 'interrupted',
        says: /^Could not tell\./,
        live: 1,
      },
    ] as const;

    const first = await signIn(world);
    await first.page.close();
    for (const { tab, mode, kind, reason, says, live } of cases) {
      sites.claude.reset();
      const { page, tabId } = await signIn(world);
      if (!tab) await goTo(page, 'about:blank');
      // The site answers once the background has stopped, and not before.
      const { hold, letGo } = holdUntilTold('after');
      Object.assign(sites.claude.faults, { mode, slowSignOut: hold });
      const popup = await world.openPopup(tab ? tabId : undefined);
      const arrived = sites.claude.whenSignOutArrives();
      if (!tab) await unfoldRow(popup);
      await press(popup, words('signOutHere'));
      await arrived;
      // The popup stays open: a tab that goes away would wake the background, before the page has its answer.
      await world.stopBackground();
      letGo();
      // The page's own request goes on without us, until the site's answer takes the cookie.
      if (tab)
        await waitFor(
          'the answer in the page',
          async () => !(await cookieNames(world, 'claude.ai')).includes('sessionKey'),
        );

      await world.wakeBackground();
      const ended = await waitFor(
        'the record to end',
        async () => ((await lastRun())?.phase === 'ended' ? lastRun() : undefined),
        40_000,
      );
      expect(ended?.outcome).toMatchObject({ kind, ...(reason === undefined ? {} : { reason }) });
      expect(sites.claude.live()).toHaveLength(live);
      await popup.close();
      const reopened = await world.openPopup(tabId);
      await reopened.close();
      if (tab) {
        const again = await world.openPopup(tabId);
        expect(await outcome(again)).toMatch(says);
        await world.screenshot(again, 'main-job/06-interrupted');
        await again.close();
      }
      if (kind === 'refused') expect(await cookieNames(world, 'claude.ai')).toContain('sessionKey');
      Object.assign(sites.claude.faults, { mode: null, slowSignOut: null });
      await expectNoTraces(world, sites);
      if (!tab) await signInAgain(page);
      await page.close();
    }
  },
  { build: 'e2e' },
);
