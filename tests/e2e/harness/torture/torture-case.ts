import type { Page } from 'puppeteer-core';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { goTo } from '../go-to.ts';
import { readOverview } from '../record.ts';
import { signIn, signInAgain } from '../steps.ts';
import { waitFor, within } from '../wait.ts';
import type { World } from '../world.ts';
import { disturb } from './disturb.ts';
import type { TortureCase } from './draw-case.ts';
import { judgeCase } from './judge-case.ts';
import { rememberStored } from './stored-documents.ts';

/** In ms. Every job ends: no case takes that long on a busy machine. */
const LONGEST_MS = 90_000;
/** In ms. A question of the harness that takes longer is asked anew, and named if it was the last. */
const ANSWER_MS = 20_000;

export type Sent = 'sign-out' | 'remove-data' | 'leave';

/** Where a case stands: a browser that is signed in at Claude and at the Console, which no press concerns. */
export type Standing = {
  readonly world: World;
  readonly sites: PracticeSites;
  readonly sessionId: string;
  /** A screen sends this for the sign-in at Claude, and does not wait for the reply. */
  send(what: Sent): Promise<void>;
};

/** `page`: the site's tab. A leave run in an earlier case may have closed it. */
type Ground = { readonly world: World; readonly sites: PracticeSites; page: Page; readonly storeId: string };

/** Plays one case to its end and judges it by the servers' tables and logs. Rejects if a promise was broken. */
export async function playCase(ground: Ground, { way, disturbance }: TortureCase) {
  const { world, sites, storeId } = ground;
  const { claude } = sites;
  claude.reset();
  if (ground.page.isClosed()) ground.page = (await signIn(world)).page;
  else await signInAgain(ground.page);
  const { page } = ground;
  if (way === 'background') await goTo(page, 'https://status.claude.com/');
  const mine = claude.live().find(({ device }) => device !== 'Phone');
  if (mine === undefined) throw new Error('Nobody is signed in');
  sites.requests.length = 0;
  const standing: Standing = { world, sites, sessionId: mine.id, send: (what) => send(world, storeId, what) };
  const putBack = await rememberStored(world);
  const before = new Set((await readOverview(world)).history.map(({ id }) => id));

  const disturbed = await disturb(standing, disturbance);
  try {
    await standing.send('sign-out');
    await disturbed.after();
    const runs = await waitForRuns(world, before);
    await judgeCase({ ...standing, runs, guest: disturbed.guest(), disturbance });
  } finally {
    claude.faults.mode = null;
    await disturbed.end();
    await tidyUp(world, putBack);
  }
}

function send(world: World, storeId: string, what: Sent): Promise<void> {
  return world.inExtension(
    (browser, kind, store) => {
      const session = { siteId: 'claude', storeId: store, partition: null };
      const commands = {
        'sign-out': { type: 'sign-out', session, scope: 'this-browser' },
        'remove-data': { type: 'remove-data', session, allStores: false, trustedDevice: false },
        leave: { type: 'leave', sessions: [session], clearing: 'unwanted' },
      };
      const page = globalThis as { unanswered?: number };
      page.unanswered = (page.unanswered ?? 0) + 1;
      const answered = () => {
        page.unanswered = (page.unanswered ?? 1) - 1;
      };
      browser.runtime.sendMessage(commands[kind]).then(answered, answered); // rejects if the background is stopped
    },
    what,
    storeId,
  );
}

/**
 * Waits until every press of the case was answered, and every job has ended or waits for a person on a site's page. A
 * job that was just pressed may not have been written down yet: without the answer it would be taken for none.
 */
function waitForRuns(world: World, before: ReadonlySet<string>) {
  return waitFor(
    'the end of every job',
    async () => {
      const unanswered = await within(
        ANSWER_MS,
        'a look into the page of the harness',
        world.inExtension(() => (globalThis as { unanswered?: number }).unanswered ?? 0),
      );
      if (unanswered > 0) throw new Error(`Not answered yet: ${unanswered}`);
      const { history, leave } = await within(ANSWER_MS, 'an overview', readOverview(world));
      const runs = history.filter(({ id }) => !before.has(id));
      const open = runs.filter(({ phase }) => phase !== 'ended' && phase !== 'guided');
      if (leave !== null && leave.endedAt === null) throw new Error('The leave run goes on');
      if (open.length > 0) throw new Error(`Goes on: ${open.map(({ phase }) => phase).join(', ')}`);
      return runs;
    },
    LONGEST_MS,
  );
}

/** Forgets what a case wrote, so that the next one is judged by its own. Closes what it opened. */
async function tidyUp(world: World, putBack: () => Promise<void>): Promise<void> {
  await world.stopBackground();
  await putBack();
  await world.inExtension(async (browser) => {
    await browser.storage.session.remove(['sent', 'leave', 'runs']);
    const own = browser.runtime.getURL('');
    const helper = (await browser.tabs.getCurrent())?.id;
    const tabs = (await browser.tabs.query({})).filter(({ id, url }) => id !== helper && url?.startsWith(own) === true);
    await browser.tabs.remove(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
  });
  await world.wakeBackground();
}
