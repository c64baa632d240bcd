import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { findHostPatterns } from '../../../utils/core/sites/host-patterns.ts';
import type { SiteGroup } from '../../../utils/core/sites/site-group.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { words } from '../../words.ts';
import { hasAccess, SAYS_YES } from '../harness/leaving/every-site.ts';
import { sayYesToHosts } from '../harness/leaving/say-yes.ts';
import { pressByHand } from '../harness/press-by-hand.ts';
import { pressWaiting } from '../harness/press-waiting.ts';
import { readOverview } from '../harness/record.ts';
import { restartStory } from '../harness/restart-story.ts';
import { expectNoTraces, signIn, textOf } from '../harness/steps.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const GROUPS = ['mail', 'shops', 'school', 'social', 'video-and-music', 'work'] as const;
const sitesOf = (group: SiteGroup) => allSites.filter((site) => site.group === group && site.access === 'optional');
const hostsOf = (group: SiteGroup) => sitesOf(group).flatMap(findHostPatterns);
/** As Chromium answers for them: it holds http and https apart. */
const overHttps = (group: SiteGroup) => hostsOf(group).map((pattern) => pattern.replace(/^\*/, 'https'));
const idsOf = (group: SiteGroup) => sitesOf(group).map(({ id }) => id);

restartStory(
  'asks for exactly the sites of the groups that are ticked, one press after the other, and shows the sign-ins there',
  async ({ profile, sites }) => {
    const world = await sayYesToHosts(profile, await profile.open(), [...hostsOf('mail'), ...hostsOf('social')]);
    // Signed in at a site of a group before anything is allowed: it cannot be seen yet.
    const pin = await signIn(world, { host: 'www.pinterest.com' });
    await pin.page.close();
    const allowed = await allowedIds(world);
    const popup = await world.openPopup();
    await waitFor('the groups', async () => (await groupsIn(popup)).length > 0);
    expect(await groupsIn(popup)).toEqual(GROUPS.map((of) => words('group', { of })));
    await world.screenshot(popup, 'everyday/08-groups', { fullPage: true });

    // The button waits until something is ticked: a press asks for nothing.
    expect(await pressWaiting(popup, words('firstSitesAllow'))).toBe('waits');
    expect(await allowedIds(world)).toEqual(allowed);

    await allow(popup, 'mail');
    await waitFor('the first answer', async () => (await textOf(popup, '.first-sites')).includes('Mail.'));
    expect(await allowedIds(world)).toEqual([...allowed, ...idsOf('mail')].sort());
    expect(await hasAccess(world, overHttps('mail'))).toBe(true);
    for (const pattern of overHttps('shops')) expect(await hasAccess(world, [pattern]), pattern).toBe(false);
    expect(await groupsIn(popup)).toEqual(GROUPS.filter((of) => of !== 'mail').map((of) => words('group', { of })));
    await world.screenshot(popup, 'everyday/08-first-allowed', { fullPage: true });

    await allow(popup, 'social');
    const both = words('firstSitesAllowed', { groups: 'Mail and Social' });
    await waitFor('both groups', async () => (await textOf(popup, '.first-sites [role=status]')) === both);
    expect(await allowedIds(world)).toEqual([...allowed, ...idsOf('mail'), ...idsOf('social')].sort());
    await waitFor('the sign-in', async () => (await textOf(popup, 'li .name')).includes('Pinterest'));
    await world.screenshot(popup, 'everyday/08-both-allowed', { fullPage: true });

    // Kept with the browser, and not asked again.
    await popup.close();
    const again = await world.openPopup();
    await waitFor('the sign-in', async () => (await textOf(again, 'li .name')).includes('Pinterest'));
    expect(await groupsIn(again)).toEqual([]);
    await again.close();
    await expectNoTraces(world, sites);
  },
  { prefs: SAYS_YES },
);

/** Ticks a group and presses the button, each with a real mouse: browsers ask only in input from a person. */
async function allow(popup: Page, of: (typeof GROUPS)[number]): Promise<void> {
  await pressByHand(popup, words('group', { of }), 'label');
  await pressByHand(popup, words('firstSitesAllow'));
}

const groupsIn = (popup: Page) =>
  popup.evaluate(() => [...document.querySelectorAll('.first-sites label')].map(({ textContent }) => textContent));

/** The sites that may be looked at. */
async function allowedIds(world: World): Promise<readonly string[]> {
  const { sites } = await readOverview(world);
  return sites
    .filter(({ access }) => access === 'granted')
    .map(({ id }) => id)
    .sort();
}
