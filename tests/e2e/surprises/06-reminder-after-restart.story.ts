import { expect } from 'vitest';
import type { ReminderMarks } from '../../../utils/core/reminders/reminder.ts';
import { changeSettings } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { signIn, signInAgain } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const SECOND = 1_000;
const DAY = 86_400_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Claude keeps 28 days: so old that three days and some seconds are left. */
const withLeft = (seconds: number) => `${(25 * DAY) / SECOND - seconds}s`;
/** In s. A busy machine needs many seconds to come from a sign-in to what follows it here. */
const LEFT_S = 40;

/** The moment that lies ahead of the only session, as it is remembered; null before the background has looked. */
async function readDueAt(world: World): Promise<number | null> {
  const { reminders } = (await world.inExtension((browser) => browser.storage.local.get('reminders'))) as {
    reminders?: { data: ReminderMarks };
  };
  const [mark] = Object.values(reminders?.data ?? {});
  return mark === undefined ? null : mark.expiresAt - 3 * DAY;
}

/** Waits until a later moment than that one is remembered. */
const laterThan = (world: World, at: number) =>
  waitFor('the next moment', async () => {
    const next = (await readDueAt(world)) ?? 0;
    return next > at && next;
  });

restartStory(
  'reminds once of a session that ends soon, also over a restart, and not at all when it was renewed in between',
  async ({ profile, sites }) => {
    const first = await profile.open();
    sites.claude.renewal.on = false;
    await changeSettings(first, (settings) => ({ ...settings, reminders: { ...settings.reminders, on: true } }));
    await signIn(first, { aged: withLeft(LEFT_S) });
    const dueAt = await laterThan(first, 0);
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
    const { page } = await signIn(second, { aged: withLeft(LEFT_S) });
    const formerDueAt = await laterThan(second, dueAt);
    await signInAgain(page);
    await laterThan(second, formerDueAt + DAY);
    expect(formerDueAt - Date.now(), 'ms from the renewal to the former moment').toBeGreaterThan(SECOND);
    await wait(formerDueAt - Date.now() + 4 * SECOND);
    expect(await second.notifications()).toEqual([]);
  },
  { build: 'e2e', limitMs: 280_000 },
);
