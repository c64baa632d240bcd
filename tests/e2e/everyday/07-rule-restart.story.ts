import { expect } from 'vitest';
import { readOverview } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { BY_THEN_MS, giveRule, runsByRule, waitForNotice } from '../harness/rules.ts';
import { signIn } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';

// In the build that users get: the minute is a minute.
restartStory(
  'signs out once by a rule, although the background was stopped and the browser started again in between',
  async ({ profile, sites }) => {
    const own = () => sites.claude.live().filter(({ device }) => device !== 'Phone').length;
    const first = await profile.open();
    await signIn(first, { host: 'platform.claude.com' });
    const { page } = await signIn(first);
    await giveRule(first, 'claude', { kind: 'last-tab' });
    const closedAt = Date.now();
    await page.close();
    await waitForNotice(first, 'claude');
    await new Promise((resolve) => setTimeout(resolve, 5_000)); // what came with the closing is over
    await first.stopBackground();
    await first.wakeBackground();
    expect((await waitForNotice(first, 'claude')).waitsFor).toBe(null);
    await profile.close();
    expect(own()).toBe(1);

    // The tab is closed as the browser was: the notice counts on, or anew, and then the site is told.
    const startedAt = Date.now();
    const second = await profile.open();
    const notice = await waitForNotice(second, 'claude', 60_000);
    await second.stopBackground();
    await waitFor('the sign-out', () => own() === 0, BY_THEN_MS);
    expect(Date.now()).toBeGreaterThan(Math.min(startedAt, notice.beginsAt));
    expect(Date.now()).toBeGreaterThanOrEqual(closedAt + 60_000);
    await waitFor('its record', async () => (await runsByRule(second))[0]?.phase === 'ended', 60_000);
    expect((await runsByRule(second)).map(({ outcome }) => outcome?.kind)).toEqual(['signed-out']);
    expect(sites.requests.filter(({ path }) => path.startsWith('/api/auth/logout'))).toHaveLength(1);
    expect(sites.console.live()).toHaveLength(1);
    expect((await readOverview(second)).ruleNotices).toEqual([]);
  },
  { limitMs: 280_000 },
);
