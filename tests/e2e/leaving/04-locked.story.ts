import { expect } from 'vitest';
import { waits } from '../../practice-sites/e2e-waits.ts';
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
    const putOff = await waitFor('the run that was put off', async () => {
      const { leave } = await readOverview(world);
      return leave?.putOff === 1 ? leave : undefined;
    });
    expect(putOff).toMatchObject({ because: 'lock', beginsAt: (planned?.beginsAt ?? 0) + waits.countdown });
    await waitForHeadline(page, /^Signing out in \d+ seconds\.$/);
  },
  { build: 'e2e' },
);
