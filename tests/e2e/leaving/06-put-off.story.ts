import { expect } from 'vitest';
import { words } from '../../words.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { pressWaiting } from '../harness/press-waiting.ts';
import { readOverview } from '../harness/record.ts';
import { press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const ALLOWED = 10;
const button = words('leavePutOff');

story(
  "lets a run that nobody pressed be put off as often as the administrator's policy allows, says when few times are left, and no oftener",
  async ({ world, sites }) => {
    // Chromium has a policy some seconds after an extension comes in.
    await waitFor('the policy', async () => (await readOverview(world)).policy.putOffs === ALLOWED, 20_000);
    await signIn(world);
    await waitFor('the sign-in', async () => (await readOverview(world)).sessions.length === 1);
    await world.inExtension((browser) => void browser.runtime.sendMessage({ type: 'leave-later', inMinutes: 1 }));
    const planned = await waitFor('the plan', async () => (await readOverview(world)).leave ?? undefined);
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Signing out in \d+ seconds\.$/);
    const notice = () => textOf(page, '.notice[role=alert]');
    expect(await notice()).not.toMatch(/put off/);

    for (let times = 1; times <= ALLOWED; times += 1) {
      await press(page, button);
      await waitFor(`${times} times`, async () => (await readOverview(world)).leave?.putOff === times);
      const left = ALLOWED - times;
      const said =
        left > 3
          ? /^(?!.*put off)/
          : left > 1
            ? new RegExp(`put off ${left} times more`)
            : left === 1
              ? /put off once more/
              : /cannot be put off again/;
      await waitFor(`the words for ${left} left`, async () => said.test(await notice()));
    }
    await world.screenshot(page, 'leaving/06-put-off-no-more');
    expect(await pressWaiting(page, button)).toBe('waits'); // an eleventh press on what is no longer offered
    const refused = await world.inExtension(
      async (browser) => (await browser.runtime.sendMessage({ type: 'put-off' })) as { result: string },
    );
    expect(refused.result).toBe('nothing-to-do');
    expect((await readOverview(world)).leave).toMatchObject({
      putOff: ALLOWED,
      beginsAt: planned.beginsAt + ALLOWED * 60_000,
      endedAt: null,
    });

    await press(page, words('signOutOf', { what: '1' }));
    expect((await waitForEndedRun(world)).items.map(({ outcome }) => outcome?.kind)).toEqual(['signed-out']);
    expect(sites.claude.live().map(({ device }) => device)).toHaveLength(1); // the phone
  },
  { policy: { sharedComputer: true, putOffs: ALLOWED } },
);
