import { expect } from 'vitest';
import { addApp, appOf, signInAtApp } from '../harness/any-site/any-app-steps.ts';
import { closeTab } from '../harness/close-tab.ts';
import { readOverview } from '../harness/record.ts';
import { expectNoTraces } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const expected = {
  /** Nothing is asked without encryption, so nothing is known for sure. */
  'trap-plain': /^Could not tell\./,
  'trap-sandbox': /^Signed out\. The old sign-in no longer works\./,
  'trap-address': /^Signed out\. The old sign-in no longer works\./,
};

story(
  'ends sites without encryption, in a sandbox, at an IP address with a port, and says no more than was seen',
  async ({ world, sites }) => {
    for (const [name, saying] of Object.entries(expected)) {
      const { app, host } = appOf(sites, name);
      const { page, tabId } = await signInAtApp(world, app);
      const from = sites.requests.length;
      const { said, live } = await addApp(world, sites, name, tabId);
      expect.soft(live, `${name}: sessions on its server after "${said}"`).toBe(0);
      expect.soft(said, name).toMatch(saying);
      if (name === 'trap-plain') {
        const asked = sites.requests.slice(from).filter((one) => one.host === host && one.method === 'POST');
        expect.soft(asked.map(({ path }) => path)).toEqual(['/logout']);
        expect.soft((await readOverview(world)).sent, 'requests of ours').toEqual([]);
      }
      await closeTab(page);
    }
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 240_000 },
);
