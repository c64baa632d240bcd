import { expect } from 'vitest';
import type { PracticeSites } from '../../practice-sites/start.ts';
import { countCases } from '../../torture/count-cases.ts';
import type { Profile } from '../harness/browser/profile.ts';
import { withoutExtension } from '../harness/browser/without-extension.ts';
import { cookieSecrets } from '../harness/cookies.ts';
import { readKillPlan } from '../harness/leaving/kill-plan.ts';
import { openLeavePage, waitForEndedRun, waitForHeadline } from '../harness/leaving/leaving.ts';
import { houseOf, signInOnStreet } from '../harness/leaving/street.ts';
import { readOverview } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { expectNoTraces, signInAgain } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const HOUSES = [1, 2, 3, 4] as const;
/**
 * The kill comes within so long after the press: while the sites are asked, while what they left is removed, or just
 * after.
 */
const LONGEST_MS = 4_000;
const ROUND_MS = 75_000;

const plan = readKillPlan(3);
/** A second try is for a browser that lost a step. It may not cover up a promise that was broken in the first. */
const broken: unknown[] = [];

type Item = { readonly siteId: string; readonly said: string };
type Round = {
  readonly name: string;
  readonly sites: PracticeSites;
  readonly items: readonly Item[] | null;
  readonly guest: number;
  readonly guestSession: string;
  readonly oldAt: (number: number) => string;
};

restartStory(
  'finishes at the next start what a killed browser left undone, says of no living session that it is over, and touches nobody who signed in meanwhile',
  async ({ profile, sites, browserName }) => {
    expect(broken).toEqual([]);
    console.log(`${browserName}: ${plan.rounds} kills; LIGHTS_OUT_SEED=${plan.seed} draws the same moments`);
    const draw = plan.draw();
    await signInOnStreet(await profile.open(), sites, HOUSES);
    await profile.close(); // a browser that is closed writes its cookies to disk
    const old = new Map(HOUSES.map((number): [number, string] => [number, houseOf(sites, number).live()[0]?.id ?? '']));
    const backups = HOUSES.map((number) => houseOf(sites, number).rememberSessions());
    for (const number of HOUSES) houseOf(sites, number).faults.slowSignOut = { when: 'before', ms: 600 };

    const ends = performance.now() + plan.minutes * 60_000;
    for (let round = 1; round <= plan.rounds && performance.now() < ends; round += 1) {
      const [killAt, guest] = [draw(LONGEST_MS), HOUSES[draw(HOUSES.length)] ?? 1];
      for (const putBack of backups) putBack();
      await profile.inCopy(async (copy) => {
        await killInTheMiddle(copy, killAt);
        const guestSession = await signInAsGuest(copy, sites, guest);
        const world = await copy.open();
        const items = await readItems(world);
        console.log(
          `${browserName}, round ${round}: killed after ${killAt} ms, then somebody signed in at lamp-${guest}. ${items?.map(({ siteId, said }) => `${siteId} ${said}`).join(', ') ?? 'Nothing had been written down'}`,
        );
        try {
          await judge(world, {
            name: `round ${round}`,
            sites,
            items,
            guest,
            guestSession,
            oldAt: (number) => old.get(number) ?? '',
          });
          countCases(`${browserName}: killed in the middle of a leave run`, { held: 1 });
        } catch (error) {
          countCases(`${browserName}: killed in the middle of a leave run`, { broken: 1 });
          broken.push(error);
          throw error;
        }
        await copy.close();
      });
    }
  },
  { build: 'e2e', limitMs: (plan.rounds + 1) * ROUND_MS },
);

async function killInTheMiddle(profile: Profile, killAt: number): Promise<void> {
  const world = await profile.open();
  const refs = (await readOverview(world)).sessions.map(({ ref }) => ref);
  if (refs.length !== HOUSES.length) throw new Error(`The copy has ${refs.length} sign-ins`);
  await world.inExtension(
    (browser, sessions) => void browser.runtime.sendMessage({ type: 'leave', sessions, clearing: 'unwanted' }),
    refs,
  );
  await new Promise((resolve) => setTimeout(resolve, killAt));
  await profile.kill();
}

/** Gives the id of the session that somebody else begins in the same cookie jar. */
async function signInAsGuest(profile: Profile, sites: PracticeSites, guest: number): Promise<string> {
  const house = houseOf(sites, guest);
  const before = new Set(house.sessions().map(({ id }) => id));
  await withoutExtension(profile, sites.port, (page) =>
    signInAgain(page, { account: 'grace@example.test', host: house.hosts[0] ?? '' }),
  );
  const [begun, ...more] = house.sessions().filter(({ id }) => !before.has(id));
  if (!begun || more.length > 0) throw new Error('One other person was to sign in');
  return begun.id;
}

/** What the run says of each sign-in; null where the browser was killed before the run was written down. */
async function readItems(world: World): Promise<readonly Item[] | null> {
  if ((await readOverview(world)).leave === null) return null;
  const { items } = await waitForEndedRun(world);
  await waitFor('the end of the look at what the browser brought back', () => isThrough(world), 30_000);
  return items.map(({ ref, outcome }) => ({
    siteId: ref.siteId,
    said: outcome?.kind === 'could-not-tell' ? outcome.reason : (outcome?.kind ?? 'nothing'),
  }));
}

/** What was finished in this run of the browser, its memory knows too. */
function isThrough(world: World): Promise<boolean> {
  return world.inExtension(
    async (browser) =>
      ((await browser.storage.session.get('leave')) as { leave?: { data: unknown } }).leave?.data != null,
  );
}

async function judge(world: World, { name, sites, items, guest, guestSession, oldAt }: Round): Promise<void> {
  for (const number of HOUSES) {
    const [house, item] = [houseOf(sites, number), items?.find(({ siteId }) => siteId === `lamp-${number}`)];
    const [isOver, jar] = [
      house.session(oldAt(number)).endedAt !== null,
      await cookieSecrets(world, house.hosts[0] ?? '', 'lamp'),
    ];
    const what = `${name}: lamp-${number}, ${item?.said}`;
    if (items === null)
      expect(isOver, what).toBe(false); // no site is asked before it is written down
    else if (number === guest)
      expect(item?.said, what).toMatch(/^(signed-out|already-signed-out|changed-since|replaced)$/);
    else expect(item?.said, what).toMatch(/^(signed-out|already-signed-out|interrupted)$/);
    if (item?.said.endsWith('signed-out')) expect(isOver, what).toBe(true);
    if (number === guest)
      expect(jar, `${what}: the cookie of the other person`).toEqual([house.secretOf(guestSession)]);
    else if (item?.said.endsWith('signed-out')) expect(jar, `${what}: dead cookies`).toEqual([]);
    // What the browser stopped us from finding out is said only where nothing is here to be asked any more.
    else if (item?.said === 'interrupted') expect(jar, what).toEqual([]);
  }
  expect(houseOf(sites, guest).session(guestSession).endedAt, `${name}: the session of the other person`).toBeNull();
  await expectNoTraces(world, sites);
  const page = await openLeavePage(world);
  expect(await waitForHeadline(page, /\.$|\?$/), name).toMatch(
    items === null ? /^Sign out of these\?$/ : /^Not finished: \d left\.$/,
  );
}
