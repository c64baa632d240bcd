import { expect } from 'vitest';
import { words } from '../../words.ts';
import { waitForHeadline } from '../harness/leaving/leaving.ts';
import { lockScreen } from '../harness/leaving/lock-screen.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { switchNamed, turnSwitch } from '../harness/settings/policy-steps.ts';
import { press } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const byLock = words('byLock');

story(
  'counts down when the screen of a shared computer is locked, where the browser tells of that; where it does not, offers no such choice',
  async ({ world, sites, browserName }) => {
    await signInOnStreet(world, sites, [1, 2]);
    await changeSettings(world, (settings) => ({ ...settings, sharedComputer: true }));
    const options = await world.openOptions();
    await waitFor('the choices', () => switchNamed(options, words('byIdle')), 20_000);
    if (browserName === 'firefox') {
      expect(await switchNamed(options, byLock)).toBeUndefined();
      return;
    }
    await turnSwitch(options, byLock);
    await waitFor('the choice', async () => (await readOverview(world)).settings.leaving.onLock);
    await lockScreen(world);

    const page = await world.waitForPage('leave.html', 20_000);
    await waitForHeadline(page, /^Signing out in \d+ seconds\.$/);
    const planned = (await readOverview(world)).leave;
    expect(planned).toMatchObject({ because: 'lock', putOff: 0, endedAt: null });
    expect(planned?.items).toHaveLength(2);
    for (const number of [1, 2]) expect(houseOf(sites, number).live()).not.toEqual([]);
    await world.screenshot(page, 'leaving/04-locked');
    await press(page, words('leavePutOff'));
    await waitForHeadline(page, /^Signing out in 1 minute/);
    expect((await readOverview(world)).leave).toMatchObject({
      because: 'lock',
      putOff: 1,
      beginsAt: (planned?.beginsAt ?? 0) + 60_000,
    });
  },
  { build: 'e2e' },
);
