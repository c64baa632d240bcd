import { expect } from 'vitest';
import { words } from '../../words.ts';
import { goTo } from '../harness/go-to.ts';
import { leaveItems, noteHeadlines, openLeavePage, waitForHeadline } from '../harness/leaving/leaving.ts';
import { press, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  "counts a sign-in no longer that the person ended on the site's own page, and never calls dark what no site confirmed",
  async ({ world, sites }) => {
    await signIn(world);
    const { page: site } = await signIn(world, { host: 'platform.claude.com' });
    const page = await openLeavePage(world);
    await waitForHeadline(page, /^Sign out of these\?$/);
    const headlines = await noteHeadlines(page);
    await press(page, words('signOutOf', { what: '2' }));
    await waitForHeadline(page, /^Not finished: 1 left\.$/);
    const row = async () => (await leaveItems(page)).find((item) => item.startsWith('Claude Console')) ?? '';
    expect(await row()).toMatch(/Ends on its own page.*Sign out there yourself\..*Open its page/);
    expect(sites.console.live()).toHaveLength(1);

    await goTo(site, 'https://platform.claude.com/settings/billing');
    await press(site, 'Log out');
    await waitFor('the end of the session', () => sites.console.live().length === 0);
    await waitForHeadline(page, /^Claude is dark\.$/);
    expect(await row()).toMatch(/No longer in this browser.*did not see Claude Console confirm its end\.$/);
    expect(await page.evaluate(() => document.querySelectorAll('.house .pane.low').length)).toBe(1);
    expect(await textOf(page, '.leave-receipt')).toContain(words('askedNothing', { site: 'Claude Console' }));
    await world.screenshot(page, 'leaving/13-own-page');
    for (const said of await headlines()) expect(said).not.toMatch(/All dark|Console/);
  },
);
