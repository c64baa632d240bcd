import { expect } from 'vitest';
import { waits } from '../../practice-sites/e2e-waits.ts';
import { readOverview } from '../harness/record.ts';
import { giveRule, runsByRule, waitForNotice } from '../harness/rules.ts';
import { expectNoTraces, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'signs out each day at the time that was set, once, and of nothing else',
  async ({ world, sites }) => {
    await signIn(world, { host: 'platform.claude.com' });
    await signIn(world);
    // The next minute of the day before which a whole countdown can be shown.
    const soon = new Date(Date.now() + waits.countdown + 10_000);
    const atMinute = (soon.getHours() * 60 + soon.getMinutes() + 1) % 1_440;
    await giveRule(world, 'claude', { kind: 'daily', atMinute });
    const notice = await waitForNotice(world, 'claude', 90_000);
    const due = new Date(notice.beginsAt);
    // Where the machine was slow and the time had come already, a whole countdown is shown all the same.
    expect((due.getHours() * 60 + due.getMinutes() - atMinute + 1_440) % 1_440).toBeLessThanOrEqual(1);
    const own = () => sites.claude.live().filter(({ device }) => device !== 'Phone').length;
    expect(own()).toBe(1);
    await waitFor('the sign-out', () => own() === 0, 120_000);
    expect(Date.now()).toBeGreaterThanOrEqual(notice.beginsAt);
    await waitFor('its record', async () => (await runsByRule(world))[0]?.phase === 'ended');
    expect(sites.console.live()).toHaveLength(1);

    // A sign-in that is made afterwards waits for the next day.
    await signIn(world);
    await waitFor('the new sign-in', async () =>
      (await readOverview(world)).sessions.some(({ ref }) => ref.siteId === 'claude'),
    );
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect((await readOverview(world)).ruleNotices).toEqual([]);
    expect([own(), (await runsByRule(world)).length]).toEqual([1, 1]);
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', limitMs: 260_000 },
);
