import { expect } from 'vitest';
import { waitForEndedRun } from '../harness/leaving.ts';
import { readOverview } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { houseOf, signInOnStreet } from '../harness/street.ts';

const HOUSES = [1, 2, 3, 4] as const;
/** Moments of the kill after the press: while the sites are asked, and while what they left is removed. */
const KILLS = [250, 900, 1_700] as const;

restartStory(
  'finishes at the next start what a killed browser left undone, and never says that a living session is over',
  async ({ profile, sites }) => {
    for (const [round, killAt] of KILLS.entries()) {
      const first = await profile.open();
      await signInOnStreet(first, sites, HOUSES);
      await profile.close(); // a browser that is closed writes its cookies to disk
      const second = await profile.open();
      for (const number of HOUSES) houseOf(sites, number).faults.slowSignOut = { when: 'before', ms: 600 };
      const refs = (await readOverview(second)).sessions.map(({ ref }) => ref);
      expect(refs.length).toBeGreaterThanOrEqual(HOUSES.length);
      await second.inExtension((browser, sessions) => void browser.runtime.sendMessage({ type: 'leave', sessions }), refs);
      await new Promise((resolve) => setTimeout(resolve, killAt));
      await profile.kill();

      const third = await profile.open();
      const { items } = await waitForEndedRun(third);
      const said = items.map(({ ref, outcome }) => `${ref.siteId} ${outcome?.kind ?? 'nothing'}${outcome?.kind === 'could-not-tell' ? ` (${outcome.reason})` : ''}`);
      console.log(`${third.browserName}, round ${round + 1}, killed after ${killAt} ms: ${said.join(', ')}`);
      for (const { ref, outcome } of items) {
        const live = houseOf(sites, Number(ref.siteId.split('-')[1])).live();
        if (outcome?.kind === 'signed-out' || outcome?.kind === 'already-signed-out') expect(live, ref.siteId).toEqual([]);
        else expect(outcome, ref.siteId).toMatchObject({ kind: 'could-not-tell', reason: expect.stringMatching(/interrupted|changed-since|site-silent/) });
      }
      await third.inExtension((browser) => void browser.runtime.sendMessage({ type: 'leave-done' }));
      for (const number of HOUSES) houseOf(sites, number).reset();
      await profile.close();
    }
  },
  { build: 'e2e', limitMs: 200_000 },
);
