import { expect } from 'vitest';
import { waits } from '../../practice-sites/e2e-waits.ts';
import { words } from '../../words.ts';
import { crashTab } from '../harness/browser/crash-tab.ts';
import { readOverview } from '../harness/record.ts';
import { BY_THEN_MS, chooseRule, runsByRule, waitForNotice } from '../harness/rules.ts';
import { expectNoTraces, loginAddress, signIn, submitSignIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  "signs out after a countdown once a site's last tab in that store was closed, and of nothing else",
  async ({ world, sites }) => {
    const here = sites.claude;
    const liveAccounts = () =>
      here
        .live()
        .filter(({ device }) => device !== 'Phone')
        .map(({ account }) => account)
        .sort();
    // A neighbour of the same owner, the same site in another store, and two tabs of this one.
    await signIn(world, { host: 'platform.claude.com' });
    const ada = await signIn(world);
    const other = await world.openOtherStore(loginAddress({ account: 'grace@example.test' }));
    await submitSignIn(other.page);
    const second = await world.openPage('https://claude.ai/');

    const popup = await world.openPopup(ada.tabId);
    await chooseRule(popup, 'last-tab');
    await waitFor('the rule', async () => 'claude' in (await readOverview(world)).settings.rules);
    await world.screenshot(popup, 'everyday/07-rule-popup', { fullPage: true });
    await popup.close();

    await ada.page.close();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect((await readOverview(world)).ruleNotices).toEqual([]);

    // A tab whose page has crashed stands there still, and may be loaded again.
    const lastTab = await world.tabIdOf(second);
    await crashTab(world, second, 'https://claude.ai/');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect((await readOverview(world)).ruleNotices).toEqual([]);
    const closedAt = Date.now();
    await world.inExtension((browser, id) => browser.tabs.remove(id), lastTab);
    const notice = await waitForNotice(world, 'claude');
    expect(notice.ref.storeId).toBe(ada.storeId);
    const shown = await world.openPopup();
    await waitFor('the notice', async () =>
      /Signing out of Claude in \d+ seconds/.test(await textOf(shown, '.notice')),
    );
    await world.screenshot(shown, 'everyday/07-rule-notice');
    await shown.close();
    await waitFor('the sign-out', () => !liveAccounts().includes('ada@example.test'), BY_THEN_MS);
    expect(Date.now()).toBeGreaterThanOrEqual(closedAt + waits.countdown);
    const [run] = await waitFor('its record', async () => {
      const runs = await runsByRule(world);
      return runs[0]?.phase === 'ended' ? runs : undefined;
    });
    expect(run?.outcome).toEqual({ kind: 'signed-out', oldSignIn: 'refused', untried: [] });
    expect(liveAccounts()).toEqual(['grace@example.test']);
    expect(sites.console.live()).toHaveLength(1);
    expect(sites.requests.filter(({ path }) => path.includes('/api/auth/logout'))).toHaveLength(1);

    const options = await world.openOptions();
    await waitFor('the history', async () => (await textOf(options, '#history')).includes(words('byRule')));
    await world.screenshot(options, 'everyday/07-rule-options', { fullPage: true });
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', limitMs: 240_000 },
);
