import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { readOverview } from '../harness/record.ts';
import { cookieNames, press, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** Where each cookie of the sign-in stands. */
const HOSTS = { amazon: 'amazon.com', netflix: 'netflix.com', spotify: 'spotify.com', tiktok: 'tiktok.com' } as const;
const DOORS = ['www.amazon.com', 'www.netflix.com', 'open.spotify.com', 'www.tiktok.com'] as const;

story(
  'leaves four everyday sites with one press, names no other site, and calls none of them dark',
  async ({ world, sites }) => {
    for (const host of DOORS) await signIn(world, { host });
    await waitFor('the four sign-ins', async () => (await readOverview(world)).sessions.length === 4);
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await press(page, words('signOutOf', { what: '4' }));
    const { items } = await waitForEndedRun(world);
    expect(items.map(({ ref, outcome }) => [ref.siteId, outcome])).toEqual(
      Object.keys(HOSTS).map((id) => [id, { kind: 'could-not-tell', reason: 'gone-after-asking', answer: null }]),
    );
    await waitForHeadline(page, /are no longer in this browser\.$/);
    for (const [id, host] of Object.entries(HOSTS))
      expect([sites.visited.get(id)?.live(), await cookieNames(world, host)], id).toEqual([[], []]);
    await world.screenshot(page, 'everyday/02-no-longer-here', { fullPage: true });
  },
  { build: 'every-host' },
);
