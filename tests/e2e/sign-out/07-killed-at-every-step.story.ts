import { expect } from 'vitest';
import type { PracticeSites } from '../../practice-sites/start.ts';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { expectNoTraces, press, signIn, signInAgain, unfoldRow } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

type Kept = {
  readonly phase: string;
  readonly outcome: { readonly kind: string } | null;
  readonly attempts: readonly { readonly after: string | null }[];
};

/** Where a run is held by the server while the worker is killed. */
const moments = ['the control probe', 'the request', 'the answer to the request', 'the deciding probe'] as const;

const HELD_MS = 1_500;

function count(sites: PracticeSites, path: string): number {
  return sites.requests.filter((request) => request.host === 'claude.ai' && request.path === path).length;
}

/** Holds the run at this moment, and resolves once it is there. */
async function hold(sites: PracticeSites, moment: (typeof moments)[number]): Promise<void> {
  const { faults } = sites.claude;
  if (moment === 'the control probe') faults.mode = { kind: 'hang', scope: 'probe' };
  if (moment === 'the request') faults.slowSignOut = { when: 'before', ms: HELD_MS };
  if (moment === 'the answer to the request') faults.slowSignOut = { when: 'after', ms: HELD_MS };
  const arrived = moment === 'the control probe' ? null : sites.claude.whenSignOutArrives();
  if (arrived === null) return waitUntilAsked(sites, 1);
  await arrived;
  if (moment !== 'the deciding probe') return;
  faults.mode = { kind: 'hang', scope: 'probe' };
  return waitUntilAsked(sites, 2);
}

async function waitUntilAsked(sites: PracticeSites, times: number): Promise<void> {
  await waitFor('the probe', () => count(sites, '/api/account') >= times);
}

/** On a busy machine a run may end before the kill comes: then it begins anew, so often at most. */
const MOST_TRIES = 3;

story('ends each run with a true record, wherever the worker was killed', async ({ world, sites }) => {
  const { page, tabId } = await signIn(world);
  const lastRun = () =>
    world.inExtension(
      async (browser) =>
        ((await browser.storage.local.get('runs')) as { runs?: { data: Kept[] } }).runs?.data.at(-1) ?? null,
    );
  const hasEnded = async () => (await lastRun())?.phase === 'ended';

  /** Signs in, presses, and kills the worker at this moment. False where the run had ended by itself before. */
  async function killAt(moment: (typeof moments)[number], where: 'page' | 'background'): Promise<boolean> {
    sites.claude.reset();
    await signInAgain(page);
    if (where === 'background') await goTo(page, 'https://status.claude.com/');
    sites.requests.length = 0;
    const popup = await world.openPopup(where === 'page' ? tabId : undefined);
    if (where === 'background') await unfoldRow(popup);
    const held = hold(sites, moment);
    await press(popup, words('signOutHere'));
    await held;
    // The request that is held stays held. A worker that an event wakes before the story does is to find a site that
    // answers.
    sites.claude.faults.mode = null;
    await popup.close();
    await world.stopBackground();
    return !(await hasEnded());
  }

  for (const where of ['page', 'background'] as const) {
    for (const moment of moments) {
      const what = `killed at ${moment}, ${where}`;
      for (let tries = 1; !(await killAt(moment, where)); tries += 1) {
        if (tries === MOST_TRIES) throw new Error(`${what}: the run had always ended before`);
        await forgetRuns(world);
      }
      await new Promise((resolve) => setTimeout(resolve, HELD_MS)); // a page's own request goes on without us
      await world.wakeBackground();
      const ended = await waitFor(`the end, ${what}`, async () => ((await hasEnded()) ? lastRun() : undefined), 45_000);
      const alive = sites.claude.live().some(({ device }) => device !== 'Phone');
      if (ended?.outcome?.kind === 'signed-out') expect(alive, what).toBe(false);
      if (ended?.outcome?.kind === 'refused') expect(alive, what).toBe(true);
      // From the background the old credential is still there to be tried; a page's answer has taken it out of the jar.
      const mayBeUnclear = where === 'page' && moment !== 'the control probe';
      expect(mayBeUnclear ? ['signed-out', 'could-not-tell'] : ['signed-out'], what).toContain(ended?.outcome?.kind);
      expect(count(sites, '/api/auth/logout'), what).toBeLessThanOrEqual(2);
      await expectNoTraces(world, sites);
      await forgetRuns(world);
    }
  }
});

async function forgetRuns(world: World): Promise<void> {
  await world.inExtension((browser) => browser.storage.local.remove('runs'));
}
