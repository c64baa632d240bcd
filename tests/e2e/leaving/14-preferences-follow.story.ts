import { expect } from 'vitest';
import { words } from '../../words.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { switchNamed } from '../harness/settings/policy-steps.ts';
import { fillSync, readSynced, turnSwitch, writeSynced } from '../harness/settings/preferences.ts';
import { press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const follow = words('followSwitch');
const badge = words('badgeLabel');

story("lets preferences follow through the browser's own sync, without a site or a name in them", async ({ world }) => {
  await changeSettings(world, (settings) => ({
    ...settings,
    sitesOff: ['character-ai'],
    storeNames: { 'firefox-container-3': 'Workroom' },
    reminders: { ...settings.reminders, sitesOff: ['claude-console'] },
    record: { choice: 'on', sitesOff: ['claude'] },
  }));
  const options = await world.openOptions();
  // A sync area that cannot be written to is a word on screen; what was to be written waits until it can.
  const empty = await fillSync(world);
  await turnSwitch(options, follow);
  await waitFor('the word for it', async () =>
    (await textOf(options, '#preferences .notice')).includes('This browser’s sync could not be used just now.'),
  );
  expect((await readOverview(world)).following).toBe('could-not');
  await empty();
  await waitFor(
    'the switch to be on, and preferences in the sync area',
    async () => (await switchNamed(options, follow))?.checked && readSynced(world),
  );
  await waitFor('the word to go', async () => (await textOf(options, '#preferences .notice')) === '');
  await turnSwitch(options, badge);
  const synced = await waitFor('the badge in the sync area', async () => {
    const found = await readSynced(world);
    return found?.preferences.data.preferences.badge === false ? found : undefined;
  });
  // Exactly this, and of all that the settings hold no site, no host and no name.
  expect(synced).toEqual({
    preferences: {
      version: 1,
      data: {
        preferences: { badge: false, reminders: { on: false, beforeMs: [259_200_000, 86_400_000], quiet: null } },
        changedAt: expect.any(Number),
      },
    },
  });
  expect(JSON.stringify(synced)).not.toMatch(/character|claude|firefox|Workroom|record|shared|https?:/i);

  await waitFor('the page to show it', async () => (await switchNamed(options, badge))?.checked === false);

  // As another computer would: newer, with its own times.
  const { changedAt } = synced.preferences.data;
  await writeSynced(world, {
    version: 1,
    data: {
      preferences: {
        badge: true,
        reminders: { on: true, beforeMs: [604_800_000], quiet: { fromMinute: 1_320, toMinute: 480 } },
      },
      changedAt: changedAt + 60_000,
    },
  });
  await waitFor('the page to follow', async () => (await switchNamed(options, badge))?.checked);
  const { settings, following, notifications } = await readOverview(world);
  expect(following).toBe('on');
  expect(settings).toMatchObject({
    badge: true,
    sitesOff: ['character-ai'],
    record: { choice: 'on', sitesOff: ['claude'] },
    reminders: {
      on: true,
      beforeMs: [604_800_000],
      quiet: { fromMinute: 1_320, toMinute: 480 },
      sitesOff: ['claude-console'],
    },
  });
  // Reminders came along, and this browser was never asked: it says so, and nothing breaks.
  expect(notifications).toBe('missing');
  expect(await textOf(options, '#reminders')).toContain(words('notificationsMissing'));
  expect((await readSynced(world))?.preferences.data.changedAt).toBe(changedAt + 60_000);

  // Turned off, what was sent stays until it is removed.
  await turnSwitch(options, follow);
  await press(options, words('followRemove'));
  await waitFor('an empty sync area', async () => (await readSynced(world)) === undefined);
  await waitFor('the word for it', async () => (await textOf(options, '#preferences')).includes('Removed from sync.'));

  expect(await world.uncaughtErrors()).toEqual([]);
});
