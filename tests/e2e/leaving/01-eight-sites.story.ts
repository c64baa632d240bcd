import { expect } from 'vitest';
import { leaveItems, openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving.ts';
import { NOTHING_STORED, houseOf, signInOnStreet, storedAnything } from '../harness/street.ts';
import { expectNoTraces, press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const EVERY = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const GOOD = [1, 2, 4, 5, 7, 8] as const;

story(
  'signs out of eight sites side by side with one press, confirms six, and says truly what became of the two that fail',
  async ({ world, sites }) => {
    const tabs = await signInOnStreet(world, sites, EVERY);
    for (const number of GOOD) houseOf(sites, number).faults.slowSignOut = { when: 'before', ms: 1_200 };
    houseOf(sites, 3).faults.mode = { kind: 'hang', scope: 'sign-out' };
    houseOf(sites, 6).faults.mode = { kind: 'server-error', scope: 'sign-out' };

    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await world.screenshot(page, 'leaving/01-asks');
    const from = sites.requests.length;
    const pressedAt = Date.now();
    await press(page, 'Sign out of 8');
    await waitForHeadline(page, /^Wait a moment\.$/);
    await world.screenshot(page, 'leaving/01-waits');
    await waitForHeadline(page, /^Not finished: 2 left\.$/, 40_000);
    const within = Date.now() - pressedAt;
    const { items } = await waitForEndedRun(world);

    for (const number of GOOD) expect(houseOf(sites, number).live(), `house ${number}`).toEqual([]);
    expect(items.filter(({ outcome }) => outcome?.kind === 'signed-out')).toHaveLength(6);
    expect(items.filter(({ outcome }) => outcome?.kind === 'refused' || outcome?.kind === 'could-not-tell').map(({ ref }) => ref.siteId).sort()).toEqual(['lamp-3', 'lamp-6']);
    for (const number of [3, 6]) expect(houseOf(sites, number).live(), `house ${number}`).toHaveLength(1);
    for (const item of await leaveItems(page)) expect(item).toMatch(/Lamp Street [36]/.test(item) ? /Refused\.|Could not tell\./ : /Signed out\./);
    expect(await textOf(page, 'h2')).toMatch(/Receipt/);
    expect(await textOf(page, 'main')).toMatch(/Saved passwords/i);
    await world.screenshot(page, 'leaving/01-two-left', { fullPage: true });
    await world.screenshot(page, 'leaving/01-two-left-dark', { dark: true, fullPage: true });

    // Side by side: every site was asked to sign out before the first of them had answered.
    const asked = sites.requests.slice(from).filter(({ host, path }) => path === '/api/sign-out' && !/lamp-[36]\./.test(host));
    const times = asked.map(({ at }) => at);
    const spans = GOOD.map((number) => {
      const own = sites.requests.slice(from).filter(({ host }) => host === `lamp-${number}.example`).map(({ at }) => at);
      return Math.max(...own) - Math.min(...own);
    });
    console.log(`${world.browserName}: eight sites; ${Math.max(...times) - Math.min(...times)} ms from the first sign-out request of the six to the last, slowest single site ${Math.max(...spans)} ms, the headline after ${within} ms`);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(1_200);

    const open = (await world.pages()).map((one) => one.url());
    for (const number of GOOD) {
      expect(open.filter((url) => url.includes(`lamp-${number}.`)), `tabs of house ${number}`).toEqual([]);
      expect(await storedAnything(world, `lamp-${number}.example`), `house ${number}`).toEqual(NOTHING_STORED);
    }
    expect(tabs).toHaveLength(8);
    for (const number of [3, 6]) houseOf(sites, number).faults.mode = null;
    await expectNoTraces(world, sites);
  },
  { build: 'e2e', limitMs: 150_000 },
);
