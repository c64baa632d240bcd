import { expect } from 'vitest';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { readOverview } from '../harness/record.ts';
import { giveRule, runsByRule } from '../harness/rules.ts';
import { textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** The shortest time that browsers tell of: 15 seconds. */
const rule = { kind: 'idle', minutes: 0.25 } as const;

story(
  'signs out of two sites by their rules when nobody uses the computer, after a page with a countdown, and of no other',
  async ({ world, sites }) => {
    await signInOnStreet(world, sites, [1, 2, 3]);
    for (const id of ['lamp-1', 'lamp-2']) await giveRule(world, id, rule);

    const page = await world.waitForPage('leave.html', 60_000);
    await waitFor('both notices', async () => (await textOf(page, '.notice')).match(/Signing out of/g)?.length === 2);
    await world.screenshot(page, 'everyday/07-rule-idle');
    const live = () => [1, 2, 3].map((number) => houseOf(sites, number).live().length);
    expect(live()).toEqual([1, 1, 1]);
    // Chromium may report in between that a person is back: then the time without use begins anew.
    await waitFor('the two sign-outs', () => live().join() === '0,0,1', 150_000);
    await waitFor('their records', async () => {
      const runs = await runsByRule(world);
      return runs.length === 2 && runs.every(({ outcome }) => outcome?.kind === 'signed-out');
    });
    expect((await readOverview(world)).sessions.map(({ ref }) => ref.siteId)).toEqual(['lamp-3']);
  },
  { build: 'e2e', needsDisplay: true, limitMs: 260_000 },
);
