import { describe, expect, it } from 'vitest';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { createRunningBrowser, diskJournal } from '../../journal/recording.ts';
import { news, session, trusting } from '../../removal/press-removal.ts';
import { countDown } from '../open-browser.ts';
import { share } from '../share.ts';
import { toEnd } from '../to-end.ts';

/** Leaves one session at a press, and returns what the run says of it. */
async function leave(world: World, ref = session) {
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [ref], clearing: 'unwanted' });
  return (await toEnd(app)).leave?.items[0];
}

/** Lets a run begin after its countdown, and returns what it says of the first session. */
async function leaveLater(world: World) {
  await share(world, false);
  const { app } = world.start();
  await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 1 });
  await countDown(world, app);
  return (await toEnd(app)).leave?.items[0];
}

/** A browser with a sign-in, a quiet tab of its site, and one in which somebody has typed. */
function typedIn() {
  const world = createWorld();
  world.server.signIn('claude');
  world.tabs.show('https://claude.ai/', '0');
  const { tabId } = world.tabs.show('https://claude.ai/new', '0', { unsent: true });
  return { world, typed: tabId, open: () => world.tabs.all().map((tab) => tab.tabId) };
}

describe('the tabs of a site that is left', () => {
  it('are closed after a press, except those with unsent text, which are named', async () => {
    const { world, typed, open } = typedIn();
    expect((await leave(world))?.tabsLeft).toEqual([typed]);
    expect(open()).toEqual([typed]);
  });

  it('are not closed after a press where they cannot be asked: a discarded tab may come back with its text', async () => {
    const { world, typed, open } = typedIn();
    const { tabId } = world.tabs.show('https://claude.ai/old', '0', { discarded: true });
    expect((await leave(world))?.tabsLeft).toEqual([typed, tabId]);
    expect(open()).toEqual([typed, tabId]);
  });

  it('are all closed after a countdown, because nobody is there to send the text', async () => {
    const { world, open } = typedIn();
    expect((await leaveLater(world))?.tabsLeft).toEqual([]);
    expect(open()).toEqual([]);
  });

  it('are named where they refuse to close', async () => {
    const { world, open } = typedIn();
    world.tabs.close = async () => {};
    expect((await leaveLater(world))?.tabsLeft).toEqual(open());
  });
});

describe('what else goes with a sign-in', () => {
  it("is only the partition's own for a sign-in inside another site", async () => {
    const { world, open } = typedIn();
    world.server.signIn('claude', { partition: news });
    const item = await leave(world, refOf('claude', { partition: news }));
    expect(item).toMatchObject({ step: 'done', cookiesLeft: 0, storage: null, tabsLeft: [] });
    expect([world.siteData.removed, open().length, world.jar.names('0').length]).toEqual([[], 2, 9]);
  });

  it('is not the cookie that remembers a trusted device', async () => {
    const world = createWorld({ sites: [trusting] });
    world.server.signIn('claude');
    world.jar.put(cookie({ name: 'trusted_device' }), 'x');
    expect((await leave(world))?.cookiesLeft).toBe(0);
    expect(world.jar.names('0')).toEqual(['trusted_device']);
  });
});

it('the journal knows that the run removed a sign-in that the site had ended before', async () => {
  const browser = await createRunningBrowser();
  browser.world.server.end(await browser.signIn('claude'));
  const { app } = browser.worker();
  await app.handlers.leave({ type: 'leave', sessions: [session], clearing: 'unwanted' });
  await toEnd(app);
  await browser.pass(1);
  expect(diskJournal(browser.world).entries.map(({ end }) => end?.kind)).toEqual(['signed-out-here']);
});
