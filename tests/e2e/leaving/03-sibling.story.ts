import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openLeavePage, ticks, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { ageRecord, changeSettings, keepRecord } from '../harness/record.ts';
import { press, signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'leaves a sign-in that was here before unticked and alive, and ticks it on a shared computer',
  async ({ world, sites }) => {
    await keepRecord(world);
    const { page: sibling } = await signIn(world);
    await ageRecord(world, 3 * 86_400_000);
    await sibling.close();
    await signInOnStreet(world, sites, [1, 2]);
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    const before = await waitFor('three boxes', async () =>
      Object.keys(await ticks(page)).length === 3 ? ticks(page) : undefined,
    );
    expect(before).toEqual({ Claude: false, 'Lamp Street 1': true, 'Lamp Street 2': true });
    await world.screenshot(page, 'leaving/03-were-here-before');
    await press(page, words('signOutOf', { what: '2' }));
    await waitForEndedRun(world);
    expect(await waitForHeadline(page, /dark\.$/)).not.toMatch(/^All dark/); // only the known sites were looked at
    await world.screenshot(page, 'leaving/03-these-dark');
    expect(sites.claude.live()).toHaveLength(2); // with the phone
    for (const number of [1, 2]) expect(houseOf(sites, number).live()).toEqual([]);
    await press(page, words('done'));

    await changeSettings(world, (settings) => ({ ...settings, sharedComputer: true }));
    await waitFor('the sibling ticked', async () => (await ticks(page)).Claude === true);
  },
  { build: 'e2e' },
);
