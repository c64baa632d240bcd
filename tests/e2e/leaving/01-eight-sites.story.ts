import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import {
  leaveItems,
  noteHeadlines,
  openLeavePage,
  waitForEndedRun,
  waitForHeadline,
} from '../harness/leaving/leaving.ts';
import { noteRunTimes } from '../harness/leaving/run-times.ts';
import { houseOf, NOTHING_STORED, signInOnStreet, storedAnything } from '../harness/leaving/street.ts';
import { expectNoTraces, press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const EVERY = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const GOOD = [1, 2, 4, 5, 7, 8] as const;
/** Longer than a run waits for an answer: were the sites asked one after another, none would ever be asked second. */
const HELD_MS = 60_000;

/** The one story that holds the English words of the leave page; every other asks for them by their keys. */
story(
  'signs out of eight sites side by side with one press, confirms six, and says truly what became of the two that fail',
  async ({ world, sites }) => {
    const tabs = await signInOnStreet(world, sites, EVERY);
    const arrivals = GOOD.map((number) => houseOf(sites, number).whenSignOutArrives());
    // The good ones answer a second after the last of them was asked.
    const orUntil = Promise.all(arrivals).then(() => wait(1_000));
    for (const number of GOOD) houseOf(sites, number).faults.slowSignOut = { when: 'before', ms: HELD_MS, orUntil };
    houseOf(sites, 3).faults.mode = { kind: 'hang', scope: 'sign-out' };
    houseOf(sites, 6).faults.mode = { kind: 'server-error', scope: 'sign-out' };

    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    await world.screenshot(page, 'leaving/01-asks');
    const [headlines, runTimes] = [await noteHeadlines(page), await noteRunTimes(world)];
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
    expect(
      items
        .filter(({ outcome }) => outcome?.kind === 'refused' || outcome?.kind === 'could-not-tell')
        .map(({ ref }) => ref.siteId)
        .sort(),
    ).toEqual(['lamp-3', 'lamp-6']);
    for (const number of [3, 6]) expect(houseOf(sites, number).live(), `house ${number}`).toHaveLength(1);
    for (const item of await leaveItems(page))
      expect(item).toMatch(/Lamp Street [36]/.test(item) ? /Refused\.|Could not tell\./ : /Signed out\./);
    await waitFor('the receipt', async () => /Receipt/.test(await textOf(page, 'h2')));
    expect(await textOf(page, 'main')).toMatch(/Saved passwords/i);
    await world.screenshot(page, 'leaving/01-two-left', { fullPage: true });
    await world.screenshot(page, 'leaving/01-two-left-dark', { dark: true, fullPage: true });

    // Side by side: every site was asked to sign out before the first of them ended anything.
    const asked = sites.requests
      .slice(from)
      .filter(({ host, path }) => path === '/api/sign-out' && !/lamp-[36]\./.test(host))
      .map(({ at }) => at);
    const ended = GOOD.flatMap((number) => houseOf(sites, number).sessions()).map(
      ({ endedAt }) => endedAt ?? Number.NaN,
    );
    expect(asked).toHaveLength(GOOD.length);
    expect(Math.max(...asked)).toBeLessThan(Math.min(...ended));
    const taken = (await runTimes())
      .filter(({ siteId }) => siteId !== 'lamp-3')
      .map(({ firstStepAt, doneAt }) => ({ from: firstStepAt ?? Number.NaN, to: doneAt ?? Number.NaN }));
    expect(taken).toHaveLength(7);
    const wholeMs = Math.max(...taken.map(({ to }) => to)) - pressedAt;
    const slowestMs = Math.max(...taken.map(({ from: first, to }) => to - first));
    console.log(
      `${world.browserName}: eight sites; from the press until all but the hanging one are done ${wholeMs} ms, slowest single site ${slowestMs} ms: ${(wholeMs / slowestMs).toFixed(2)} times as long (the hanging one left out); the headline after ${within} ms`,
    );

    // Only the known sites were looked at.
    expect((await headlines()).length).toBeGreaterThan(2);
    for (const said of await headlines()) expect(said).not.toMatch(/All dark/);

    const open = (await world.pages()).map((one) => one.url());
    for (const number of GOOD) {
      expect(
        open.filter((url) => url.includes(`lamp-${number}.`)),
        `tabs of house ${number}`,
      ).toEqual([]);
      expect(await storedAnything(world, `lamp-${number}.example`), `house ${number}`).toEqual(NOTHING_STORED);
    }
    expect(tabs).toHaveLength(8);
    for (const number of [3, 6]) houseOf(sites, number).faults.mode = null;
    await expectNoTraces(world, sites);
  },
  { build: 'e2e' },
);
