import { expect } from 'vitest';
import { words } from '../../words.ts';
import { saveSite, tryNow } from '../harness/any-site/adding.ts';
import { appOf, signInAtApp, signInAtAppAgain } from '../harness/any-site/any-app-steps.ts';
import { toBeTried } from '../harness/any-site/apps-story.ts';
import { leaveTogether } from '../harness/any-site/leave-with.ts';
import { type ByHand, showByHand } from '../harness/any-site/show-by-hand.ts';
import { expectNoTraces } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

type ShownApp = {
  readonly name: string;
  readonly byHand: ByHand;
  /** Where its page sends then. */
  readonly path: string;
  readonly saying: RegExp;
  /** A request that a probe can judge needs no page. Without a probe the controls are pressed, in a tab of our own. */
  readonly leavesBy: 'request' | 'press';
};

const PROVED = /^Signed out\. The old sign-in no longer works\./;
/** Ended, but nothing in its pages tells by their structure who is signed in. */
const UNTOLD = /^Could not tell\./;

const APPS: readonly ShownApp[] = [
  {
    name: 'trap-nameless',
    byHand: ['.power', 'dialog .end'],
    path: '/api/session/end',
    saying: UNTOLD,
    leavesBy: 'press',
  },
  { name: 'trap-menu', byHand: ['#account', '.end'], path: '/api/session/end', saying: PROVED, leavesBy: 'request' },
  { name: 'trap-opener', byHand: ['.face', '.drop .end'], path: '/session/end', saying: UNTOLD, leavesBy: 'press' },
];

story(
  'learns a sign-out from the person who shows it, tries it, and leaves by it, without a tab where a probe can judge it',
  async ({ world, sites }) => {
    const apps = toBeTried(APPS);
    for (const { name, byHand, path, saying } of apps) {
      const { app, control } = appOf(sites, name);
      const tab = await signInAtApp(world, app);
      const { page, chosen } = await showByHand(world, sites, name, tab, byHand);
      expect(chosen, name).toEqual([words('wayRequest', { method: 'POST', path })]);
      await signInAtAppAgain(tab.page, app);
      await page.bringToFront();
      expect.soft(await tryNow(page), name).toMatch(saying);
      expect.soft(control.live(), `${name} after the try`).toEqual([]);
      await world.screenshot(page, `any-site/shown-${name}-tried`, { fullPage: true });
      await saveSite(page);
      await page.close();
      // Signed in once more, and no tab of it is open when the person leaves.
      await signInAtAppAgain(tab.page, app);
      await tab.page.close();
      expect(control.live(), `${name}, signed in once more`).toHaveLength(1);
    }
    const from = sites.requests.length;
    const hosts = apps.map(({ name }) => appOf(sites, name).host);
    const said = await leaveTogether(world, sites, hosts);
    for (const { name, leavesBy, path } of apps) {
      const { control, host } = appOf(sites, name);
      const sent = sites.requests.slice(from).filter((one) => one.host === host);
      const ended = sent.filter((one) => one.path === path).map(({ method }) => method);
      const opened = sent.filter(({ secFetchMode }) => secFetchMode === 'navigate');
      expect.soft(control.live(), `${name} after the leave run: ${said.get(`own:${host}`)}`).toEqual([]);
      expect.soft(ended, name).toEqual(['POST']);
      expect.soft(opened.length > 0 ? 'press' : 'request', `${name} was left by`).toBe(leavesBy);
    }
    await expectNoTraces(world, sites);
  },
  { build: 'every-host', limitMs: 200_000 },
);
