import { expect } from 'vitest';
import { changeSettings, readOverview } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { signIn, signInAgain } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const SECOND = 1_000;
const DAY = 86_400_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Claude keeps 28 days: so old that three days and some seconds are left. */
const withLeft = (seconds: number) => `${(25 * DAY) / SECOND - seconds}s`;
const isMarked = async (world: World) =>
  Object.keys((await world.inExtension((browser) => browser.storage.local.get('reminders'))) as object).length > 0;

restartStory(
  'reminds once of a session that ends soon, also over a restart, and not at all when it was renewed in between',
  async ({ profile, sites }) => {
    const first = await profile.open();
    sites.claude.renewal.on = false;
    await changeSettings(first, (settings) => ({ ...settings, reminders: { ...settings.reminders, on: true } }));
    await signIn(first, { aged: withLeft(40) });
    await waitFor('the reminder to lie ahead', () => isMarked(first));
    const dueAt =
      Number(
        (await readOverview(first)).sessions.map(({ lifetime }) => lifetime.kind === 'until' && lifetime.expiresAt)[0],
      ) -
      3 * DAY;
    expect(dueAt - Date.now()).toBeGreaterThan(10 * SECOND);
    expect(await first.notifications()).toEqual([]);
    await profile.close();

    const second = await profile.open();
    await waitFor('the reminder', async () => (await second.notifications()).length > 0, 80_000);
    expect(Date.now()).toBeGreaterThanOrEqual(dueAt - SECOND);
    expect(await second.notifications()).toHaveLength(1);
    await second.inExtension(
      async (browser) =>
        void (await Promise.all(
          Object.keys(await browser.notifications.getAll()).map((id) => browser.notifications.clear(id)),
        )),
    );

    // It comes no second time: not at another look, not for a background that was stopped.
    await second.openPage('https://claude.ai/');
    await second.stopBackground();
    await second.wakeBackground();
    await wait(3 * SECOND);
    expect(await second.notifications()).toEqual([]);

    // Another session of that length, renewed before its moment.
    const { page } = await signIn(second, { aged: withLeft(15) });
    await wait(4 * SECOND);
    await signInAgain(page);
    await wait(20 * SECOND);
    expect(await second.notifications()).toEqual([]);
  },
  { build: 'e2e', limitMs: 280_000 },
);
