import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../utils/core/journal/journal.ts';
import { DAY, MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { World } from '../../fakes/fake-world.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { createTrap } from '../../fakes/trapped.ts';
import { findDeaths } from '../find-deaths.ts';
import { saveSettings } from '../save-settings.ts';
import { createRunningBrowser, diskJournal, recording, settle } from './recording.ts';

type Worker = ReturnType<World['start']>;
type Story = {
  readonly what: string;
  /** What happened before the worker that dies began. */
  readonly prepare: (browser: Awaited<ReturnType<typeof createRunningBrowser>>) => Promise<void>;
  /** What that worker does. */
  readonly act: (worker: Worker, world: World) => Promise<unknown>;
  /** What may be said of Claude's sign-ins in the end, oldest first. */
  readonly may: readonly string[];
};

const signedIn: Story['prepare'] = async (browser) => {
  await browser.signIn('claude');
  await browser.pass(MINUTE);
};
const authOf = ({ jar }: World) => jar.everything().filter(({ cookie: { name } }) => name === 'sessionKey');

async function takeBack({ app }: Worker, world: World): Promise<void> {
  const going = authOf(world);
  world.jar.drop(() => true);
  for (const { cookie } of going) await app.onCookie(cookie, 'taken-back');
  await app.onChange();
}

async function start({ app }: Worker, world: World): Promise<void> {
  await app.onStarted('browser');
  world.clock.advance(5 * SECOND);
  await app.onChange();
}

const stories: readonly Story[] = [
  {
    what: 'at a sign-in',
    prepare: async ({ world }) => void world.server.signIn('claude'),
    act: async ({ app }, world) => {
      for (const { cookie } of authOf(world)) await app.onCookie(cookie, 'set');
      await app.onChange();
    },
    may: ['goes on'],
  },
  {
    what: 'at a renewal',
    prepare: async (browser) => {
      await signedIn(browser);
      browser.world.clock.advance(DAY);
    },
    act: async ({ app }, world) => {
      for (const { cookie, value } of authOf(world)) {
        world.jar.put({ ...cookie, expiresAt: world.clock.now() + 28 * DAY }, value);
        await app.onCookie(cookie, 'overwrite');
        await app.onCookie(cookie, 'set');
      }
      await app.onChange();
    },
    may: ['goes on'],
  },
  {
    what: 'when the site takes it back',
    prepare: signedIn,
    act: takeBack,
    may: ['gone-while-open taken-back', 'gone-while-open unseen'],
  },
  {
    what: 'when it is signed out here',
    prepare: signedIn,
    act: ({ app }) => app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude'), scope: 'this-browser' }),
    may: ['signed-out-here', 'goes on'],
  },
  {
    what: 'at a start that still has it',
    prepare: async (browser) => {
      await signedIn(browser);
      browser.close();
    },
    act: start,
    may: ['goes on'],
  },
  {
    what: 'at a start that has it no more',
    prepare: async (browser) => {
      await signedIn(browser);
      browser.close('clears');
    },
    act: start,
    may: ['gone-while-closed', 'gone-unseen'],
  },
  {
    what: 'when the record is turned off',
    prepare: signedIn,
    act: ({ app }) => saveSettings(app.handlers, { ...recording, record: { choice: 'off', sitesOff: [] } }),
    may: ['none', 'goes on'],
  },
];

/** How each recorded session ended, with what was told of it. */
function tellEnds({ entries }: Journal): readonly string[] {
  return entries.map(({ end }) =>
    end === null ? 'goes on' : end.kind === 'gone-while-open' ? `${end.kind} ${end.evidence.removal}` : end.kind,
  );
}

/** The next worker wakes up, and looks. */
async function wakeUp(world: World): Promise<void> {
  const { app } = world.start();
  await app.onWake();
  world.clock.advance(5 * SECOND);
  await settle();
  await app.onChange();
}

function judge({ may }: Story, world: World, at: string): void {
  const { entries, experience } = diskJournal(world);
  const ends = tellEnds(diskJournal(world));
  expect(ends.length, `${at}: ${ends.join()}`).toBeLessThanOrEqual(1);
  expect(may, at).toContain(ends[0] ?? 'none');
  if (ends.includes('goes on')) expect(authOf(world).length, `${at}: it goes on in the jar`).toBeGreaterThan(0);
  if (entries.some(({ end }) => end !== null)) expect(authOf(world), `${at}: the jar has it no more`).toEqual([]);
  expect(experience.claude?.cleared ?? 0, at).toBe(ends[0] === 'gone-while-closed' ? 1 : 0);
}

describe.each(stories)('a background that is stopped $what', (story) => {
  it('leaves a true record, wherever it was stopped', async () => {
    const begin = async () => {
      const browser = await createRunningBrowser();
      await story.prepare(browser);
      return browser.world;
    };
    const deaths = await findDeaths(begin, (world, life) => story.act(world.start(life), world));
    for (const { diesAt, when } of deaths) {
      const world = await begin();
      const life = createLife(diesAt, when);
      const done = story.act(world.start(life), world).then(() => true);
      expect(await Promise.race([done, life.died.then(() => false)])).toBe(false);
      await wakeUp(world);
      judge(story, world, `${when} call ${diesAt}`);
      expect(world.bugs, `${when} call ${diesAt}`).toEqual([]);
    }
    expect(deaths.length).toBeGreaterThan(1);
  });

  it('leaves a true record also if a port of the browser throws', async () => {
    let throws = 0;
    for (let throwsAt = 1; throwsAt < 200; throwsAt += 1) {
      const browser = await createRunningBrowser();
      await story.prepare(browser);
      const trap = createTrap(throwsAt, 'before');
      await Promise.allSettled([
        story.act(browser.world.start(createLife(Number.POSITIVE_INFINITY, 'before'), trap), browser.world),
      ]);
      if (trap.sprung === null) break;
      throws += 1;
      await wakeUp(browser.world);
      judge(story, browser.world, `call ${throwsAt}, ${trap.sprung}`);
    }
    expect(throws).toBeGreaterThan(0);
  });
});
