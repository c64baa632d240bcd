import { expect } from 'vitest';
import { waits } from '../../practice-sites/e2e-waits.ts';
import { words } from '../../words.ts';
import { waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { press } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** The shortest time that browsers tell of: 15 seconds. */
const SHORTEST_MINUTES = 0.25;

story(
  'signs out of everything by itself when nobody uses a shared computer, after a countdown that can be put off',
  async ({ world, sites }) => {
    await signInOnStreet(world, sites, [1, 2]);
    await changeSettings(world, (settings) => ({
      ...settings,
      sharedComputer: true,
      leaving: { ...settings.leaving, idleMinutes: SHORTEST_MINUTES },
    }));

    // Firefox without a window was idle from its start, and says so at once.
    const page = await world.waitForPage('leave.html', 60_000);
    const said = await waitForHeadline(page, /^Signing out in \d+ seconds\.$/);
    await world.screenshot(page, 'leaving/04-countdown');
    await waitForHeadline(page, new RegExp(`^(?!${said}$)Signing out in \\d+ seconds\\.$`)); // it counts down
    const planned = (await readOverview(world)).leave;
    expect(planned).toMatchObject({ because: 'idle', putOff: 0, endedAt: null });
    for (const number of [1, 2]) expect(houseOf(sites, number).live()).not.toEqual([]);

    await press(page, words('leavePutOff'));
    const putOff = await waitFor('the run that was put off', async () => {
      const { leave } = await readOverview(world);
      return leave?.putOff === 1 ? leave : undefined;
    });
    expect(putOff).toMatchObject({ because: 'idle', beginsAt: (planned?.beginsAt ?? 0) + waits.countdown });
    await waitForHeadline(page, /^Signing out in \d+ seconds\.$/);

    const ended = await waitForEndedRun(world, 150_000);
    expect(ended.items.map(({ outcome, cookiesLeft }) => [outcome?.kind, cookiesLeft])).toEqual([
      ['signed-out', 0],
      ['signed-out', 0],
    ]);
    // Chromium may report in between that a person is back. Then that run is dropped, and another one begins with a
    // countdown of its own.
    if (ended.id === putOff.id) expect(ended.beginsAt).toBe(putOff.beginsAt);
    else console.log(`${world.browserName}: somebody was back, and idle once more`);
    expect(Date.now()).toBeGreaterThanOrEqual(ended.beginsAt);
    for (const number of [1, 2]) expect(houseOf(sites, number).live()).toEqual([]);
    await waitForHeadline(page, /dark\.$/);
    expect(
      await world.inExtension(
        async (browser) => (await browser.tabs.query({ url: browser.runtime.getURL('leave.html') })).length,
      ),
    ).toBe(1);
  },
  { build: 'e2e', needsDisplay: true, limitMs: 220_000 },
);
