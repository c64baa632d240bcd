import { expect } from 'vitest';
import { words } from '../../words.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { switchNamed } from '../harness/settings/policy-steps.ts';
import { signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const shared = words('sharedSwitch');

story(
  "follows the administrator's policy: sets what it says, locks it on screen, and leaves what the user had chosen alone",
  async ({ world }) => {
    const options = await world.openOptions();
    // Chromium has a policy some seconds after an extension comes in; the screen then changes by itself.
    await waitFor(
      'the switch that the policy turns on',
      async () => (await switchNamed(options, shared))?.checked,
      20_000,
    );
    expect(await switchNamed(options, shared)).toEqual({ checked: true, disabled: true });
    expect(await textOf(options, '#sharedComputer')).toContain(words('lockedByAdministrator'));
    expect(await switchNamed(options, words('remindSwitch'))).toEqual({ checked: false, disabled: true });
    expect(await switchNamed(options, words('recordSwitch'))).toEqual({
      checked: false,
      disabled: true,
    });
    expect(await switchNamed(options, words('onLabel', { site: 'Character.AI' }))).toEqual({
      checked: false,
      disabled: true,
    });
    expect(await switchNamed(options, words('onLabel', { site: 'Claude' }))).toEqual({
      checked: true,
      disabled: false,
    });
    expect(await textOf(options, '[aria-label="The policy of this computer"]')).toBe('');
    await world.screenshot(options, 'leaving/06-policy', { fullPage: true });

    await signIn(world);
    const { policy, sites } = await readOverview(world);
    expect(policy).toEqual({
      present: true,
      sites: ['claude'],
      idleMinutes: 10,
      remove: ['cookies-and-site-data'],
      putOffs: null,
      rules: {},
      locked: ['sharedComputer', 'reminders', 'record'],
      problems: [],
    });
    expect(sites.filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual(['claude']);

    // A screen that saves writes nothing of the policy into the user's own document.
    await changeSettings(world, (settings) => ({
      ...settings,
      badge: false,
      sharedComputer: false,
      sitesOff: [],
      reminders: { ...settings.reminders, on: true },
    }));
    expect((await readOverview(world)).settings).toMatchObject({
      badge: false,
      sharedComputer: true,
      reminders: { on: false },
      record: { choice: 'off' },
    });
    const own = await world.inExtension(
      async (browser) =>
        ((await browser.storage.local.get('settings')) as { settings: { data: unknown } }).settings.data,
    );
    expect(own).toMatchObject({
      badge: false,
      sharedComputer: null,
      sitesOff: [],
      reminders: { on: false },
      record: { choice: 'unasked' },
    });
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  {
    policy: {
      sharedComputer: true,
      sites: ['claude'],
      locked: ['reminders', 'record'],
      idleMinutes: 10,
      remove: ['cookies-and-site-data'],
    },
  },
);
