import { expect } from 'vitest';
import { addApp, appOf, signInAtApp } from '../harness/any-site/any-app-steps.ts';
import { leaveTogether } from '../harness/any-site/leave-with.ts';
import { closeTab } from '../harness/close-tab.ts';
import { expectNoTraces } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

/** In this build the second look comes after 4 s instead of 20 s. */
const GRACE_MS = 2_000;

story(
  'waits for a second look before it says that an old sign-in still works, where a server takes it for a while',
  async ({ world, sites }) => {
    const { app, control, host } = appOf(sites, 'trap-grace');
    control.settings.graceMs = GRACE_MS;
    const { page, tabId } = await signInAtApp(world, app);
    const { said } = await addApp(world, sites, 'trap-grace', tabId);
    await waitFor('the end of the grace time', () => control.live().length === 0);
    expect(said).toMatch(/^Signed out\./);
    await closeTab(page);

    await signInAtApp(world, app);
    const kinds = await leaveTogether(world, sites, [host]);
    await waitFor('the end of the grace time', () => control.live().length === 0);
    expect(kinds.get(`own:${host}`)).toBe('signed-out');
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 300_000 },
);
